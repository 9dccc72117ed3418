import { ipcMain } from 'electron'
import type { BrowserWindow, MessagePortMain } from 'electron'
import { pageOrigin } from './app-protocol.ts'

const portMessage = 'counterfoil:port'

/** Hands every port that the window's own page offers to the desk; a port from anywhere else is closed unread. */
export function acceptPorts(window: BrowserWindow, serve: (port: MessagePortMain) => void, onStranger: () => void): void {
  ipcMain.on(portMessage, (event) => {
    const [port] = event.ports
    if (port === undefined) return
    const frame = event.senderFrame
    const isOurs = !window.isDestroyed() && event.sender === window.webContents && frame !== null && frame === window.webContents.mainFrame && frame.origin === pageOrigin
    if (!isOurs) {
      port.close()
      return onStranger()
    }
    serve(port)
    port.start()
  })
}
