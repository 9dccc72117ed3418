// `npm run bench [-- server] [-- --quick]`: the desk's figures, or the server's, each beside its floor of the same run.
if (process.argv.slice(2).includes('server')) await import('./bench-server.ts')
else await import('./bench-desk.ts')
