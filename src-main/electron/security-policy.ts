import { app } from 'electron'
import type { Session, WebContents } from 'electron'
import { pageOrigin } from './app-protocol.ts'

/** What every page is denied, whatever it asks: to leave, to open windows, to be given powers of the machine. */
export function denyEverythingElse(onDenied: (what: 'navigation' | 'window' | 'permission' | 'webview') => void): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      event.preventDefault()
      onDenied('navigation')
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => {
      event.preventDefault()
      onDenied('webview')
    })
    contents.setWindowOpenHandler(() => {
      onDenied('window')
      return { action: 'deny' }
    })
  })
}

/** Pages may ask for nothing of the machine, with one exception that the till needs: copying a text to the clipboard. */
export function denyPermissions(session: Session, onDenied: () => void): void {
  const allowed = 'clipboard-sanitized-write'
  session.setPermissionCheckHandler((contents, permission) => permission === allowed && isOurPage(contents))
  session.setPermissionRequestHandler((contents, permission, answer) => {
    const isAllowed = permission === allowed && isOurPage(contents)
    if (!isAllowed) onDenied()
    answer(isAllowed)
  })
  session.setDevicePermissionHandler(() => false)
}

function isOurPage(contents: WebContents | null): boolean {
  return contents !== null && contents.getURL().startsWith(`${pageOrigin}/`)
}
