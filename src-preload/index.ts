import { contextBridge, ipcRenderer } from 'electron'

/**
 * Between the page and the desk inside Electron: the page offers one port, which is handed on to the main process. What
 * may be asked through it is the contract, and the main process checks it; nothing else of Electron reaches the page.
 */
const portMessage = 'counterfoil:port'

contextBridge.exposeInMainWorld('counterfoilPreload', true)

window.addEventListener('message', (event) => {
  const [port] = event.ports
  const isOurs = event.source === window && event.origin === window.location.origin && event.data === portMessage
  if (isOurs && port !== undefined) ipcRenderer.postMessage(portMessage, null, [port])
})
