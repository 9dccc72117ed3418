import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, dialog, session } from 'electron'
import { textsFor } from '#core/texts/format-text.ts'
import { portTransport } from './bridge/serve-port.ts'
import { startDesk } from './desk.ts'
import type { Desk } from './desk.ts'
import { declareAppProtocol, serveAppProtocol } from './electron/app-protocol.ts'
import { openDeskWindow, showPages } from './electron/desk-window.ts'
import { setMenu } from './electron/menu.ts'
import { acceptPorts } from './electron/port-transport.ts'
import { denyEverythingElse, denyPermissions } from './electron/security-policy.ts'
import { dataFolderOf, logFolderOf, unsafeFolder } from './host/data-folder.ts'
import { openLogFile } from './host/log-file.ts'

/** The desk inside Electron. Chromium's own files stand in the desk's folder, so one folder has one instance. */
const { text } = textsFor('en')
const dataFolder = dataFolderOf(app.commandLine.getSwitchValue('data-dir') || undefined, { platform: process.platform, home: homedir(), environment: process.env })
const clock = { now: Date.now }
const built = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

app.setPath('userData', join(dataFolder, 'electron'))
declareAppProtocol()
if (app.requestSingleInstanceLock()) app.whenReady().then(main).catch(failed)
else app.exit(0)

async function main(): Promise<void> {
  const unsafe = unsafeFolder(dataFolder)
  if (unsafe !== null) throw new Error(text(`shell.folder-${unsafe}`, { folder: dataFolder }))
  const log = openLogFile(logFolderOf(dataFolder), clock)
  const warnDenied = (what: string): void => log.warn('page-denied', { state: what })
  denyEverythingElse(warnDenied)
  denyPermissions(session.defaultSession, () => warnDenied('permission'))
  serveAppProtocol(built('../renderer'))
  setMenu(app.isPackaged)

  const desk = await startDesk({ dataDirectory: dataFolder, clock, log, ...sqliteAddon() })
  closeDeskAtTheEnd(desk)
  const window = openDeskWindow(built('../preload/index.cjs'), join(dataFolder, 'electron', 'window-state.json'))
  acceptPorts(window, portTransport(desk), () => warnDenied('port'))
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
  log.info('desk-started', { shell: 'electron', version: app.getVersion() })
  await showPages(window)
}

/** Tests run on an Electron that needs an addon built for it; an installed desk takes only its own. */
function sqliteAddon(): { sqliteAddon?: string } {
  const path = app.isPackaged ? undefined : process.env['COUNTERFOIL_SQLITE_ADDON']
  return path === undefined ? {} : { sqliteAddon: path }
}

/** All windows are gone when this runs; asking to quit once more from here would not be heard, so it ends at once. */
function closeDeskAtTheEnd(desk: Desk): void {
  app.on('window-all-closed', () => app.quit())
  app.once('will-quit', (event) => {
    event.preventDefault()
    desk.close().then(() => app.exit(0), failed)
  })
}

function failed(error: unknown): void {
  const sentence = error instanceof Error ? error.message : String(error)
  console.error(`${text('shell.cannot-start')} ${sentence}`)
  dialog.showErrorBox(text('shell.cannot-start'), sentence)
  app.exit(1)
}
