import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { textsFor } from '#core/texts/format-text.ts'
import packageJson from '../package.json' with { type: 'json' }
import { openBrowserDoor } from './bridge/browser-door.ts'
import type { BrowserDoor } from './bridge/browser-door.ts'
import { cutDoorKeys } from './bridge/door-keys.ts'
import { pageFile } from './bridge/page-file.ts'
import { startDesk, startRestored } from './desk.ts'
import { dataFolderOf, logFolderOf, unsafeFolder } from './host/data-folder.ts'
import { pagesFromWorkshop, workshopHeaders } from './host/workshop-pages.ts'
import { openLogFile } from './host/log-file.ts'
import { findAppBrowser, openAppWindow } from './host/open-app-window.ts'

/**
 * The desk under plain Node, for a window of an installed browser and for scripts. `--no-open` prints one line of JSON
 * with the address instead of opening a window. `--restore FILE` puts a backup in the place of the ledger first.
 */
const { text } = textsFor('en')
const machine = { platform: process.platform, home: homedir(), environment: process.env }
const options = parseArgs({
  options: { 'data-dir': { type: 'string' }, port: { type: 'string', default: '0' }, 'no-open': { type: 'boolean', default: false }, token: { type: 'string' }, restore: { type: 'string' } },
}).values
const dataFolder = dataFolderOf(options['data-dir'], machine)

async function main(): Promise<void> {
  const unsafe = unsafeFolder(dataFolder)
  if (unsafe !== null) throw new Error(text(`shell.folder-${unsafe}`, { folder: dataFolder }))
  const clock = { now: Date.now }
  const log = openLogFile(logFolderOf(dataFolder), clock)
  const given = { dataDirectory: dataFolder, clock, log }
  const desk = options.restore === undefined ? await startDesk(given) : await startRestored(given, options.restore)
  const keys = cutDoorKeys(options.token ?? null)
  const workshop = process.env['ELECTRON_RENDERER_URL']
  const door = await openBrowserDoor({
    desk,
    keys,
    version: packageJson.version,
    port: Number(options.port),
    findPage: workshop === undefined ? (address) => pageFile(pagesFolder(), address) : pagesFromWorkshop(workshop),
    headers: workshop === undefined ? {} : workshopHeaders,
    words: {
      'needs-first-address': text('shell.needs-first-address'),
      'address-used': text('shell.address-used'),
      'not-from-here': text('shell.not-from-here'),
      'nothing-here': existsSync(pagesFolder()) ? text('shell.nothing-here') : text('shell.not-built'),
    },
    onError: (error) => log.error('request-failed', error),
  })
  closeOnSignal(async () => {
    await door.close()
    await desk.close()
  })
  log.info('desk-started', { shell: 'browser', version: packageJson.version })
  greet(door, `${door.address}/?token=${keys.firstToken}`)
}

function greet(door: BrowserDoor, windowAddress: string): void {
  if (options['no-open']) return console.log(JSON.stringify({ address: door.address, windowAddress, apiAddress: `${door.address}/api`, dataFolder }))
  const browser = findAppBrowser(machine)
  if (browser !== null) openAppWindow(browser, windowAddress, join(dataFolder, 'browser-window'))
  console.log(browser === null ? text('shell.open-this-address', { address: windowAddress }) : text('shell.window-opened'))
}

/** Next to the sources while developing, next to the built main process otherwise. */
function pagesFolder(): string {
  const places = ['../out/renderer', '../renderer'].map((place) => fileURLToPath(new URL(place, import.meta.url)))
  return places.find((place) => existsSync(place)) ?? places[0] ?? ''
}

function closeOnSignal(close: () => Promise<void>): void {
  let isClosing = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (isClosing) return
      isClosing = true
      close().then(() => process.exit(0), failed)
    })
  }
}

function failed(error: unknown): void {
  const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
  const sentence = isTaken ? text('shell.port-taken', { port: options.port }) : error instanceof Error ? error.message : String(error)
  console.error(`${text('shell.cannot-start')} ${sentence}`)
  process.exit(1)
}

main().catch(failed)
