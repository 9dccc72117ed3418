import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildIfStale } from './built-desk.ts'
import { electronBinary } from './electron-binary.ts'
import { runCommand } from './run-command.ts'

// `npm start`: the Electron app where Electron can be had, otherwise the same desk in a window of an installed browser.
const wantsBrowser = process.argv.includes('--browser')
const rest = process.argv.slice(2).filter((argument) => argument !== '--browser')

const electron = wantsBrowser ? null : electronBinary(process.env, Date.now())
const buildCode = await buildIfStale()
if (buildCode === 0) await start()
else process.exitCode = buildCode

async function start(): Promise<void> {
  const answer = await electron
  if (answer !== null && 'path' in answer) {
    const { code } = await runCommand(answer.path, ['.', ...rest], { show: true })
    process.exitCode = code
    return
  }
  if (answer !== null) console.log(`Electron is not used because ${answer.reason}; the same desk opens in a browser window.`)
  process.argv.splice(2, process.argv.length, ...rest)
  await import(pathToFileURL(resolve('out/main/browser-desk.cjs')).href)
}
