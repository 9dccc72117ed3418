import { BrowserWindow } from 'electron'
import { pageOrigin } from './app-protocol.ts'
import { keepWindowState, lastWindowState } from './window-state.ts'

const usualSize = { width: 1366, height: 900 }

/** The one window of the desk, where it stood last. It is shown when its first page is painted. */
export function openDeskWindow(preload: string, stateFile: string): BrowserWindow {
  const state = lastWindowState(stateFile)
  const window = new BrowserWindow({
    ...usualSize,
    ...(state === null ? {} : { x: state.x, y: state.y, width: state.width, height: state.height }),
    minWidth: 800,
    minHeight: 560,
    show: false,
    webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false, spellcheck: false },
  })
  if (state?.isMaximized === true) window.maximize()
  keepWindowState(window, stateFile)
  window.once('ready-to-show', () => window.show())
  return window
}

/** Loads the pages. A window that is closed before they are there is no failure. */
export async function showPages(window: BrowserWindow): Promise<void> {
  let isClosed = false
  window.once('close', () => {
    isClosed = true
  })
  try {
    await window.loadURL(`${pageOrigin}/`)
  } catch (error) {
    if (!isClosed) throw error
  }
}
