import { runCommand } from './run-command.ts'

// Hot reload in the browser desk: electron-vite starts plain Node where it would start Electron. The desk is given a
// folder of its own, so that trying things out never touches a ledger that somebody works with.
const args = ['dev', '--watch', '--entry', 'out/main/browser-desk.cjs', '--', '--data-dir', '.cache/dev-desk', ...process.argv.slice(2)]
const { code } = await runCommand('electron-vite', args, { show: true, env: { ELECTRON_EXEC_PATH: process.execPath } })
process.exitCode = code
