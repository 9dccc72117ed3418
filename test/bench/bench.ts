// `npm run bench [-- server] [-- --quick]`: the desk's figures, or the server's, each beside its floor of the same run.
const [what] = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
await import(what === 'server' ? './bench-server.ts' : './bench-desk.ts')
