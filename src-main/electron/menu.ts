import { Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'

/**
 * The keys of the desk belong to its screens; the menu has only what every program has, by Electron's roles, which bring
 * the system's own words. Reloading and developer tools are there only when the program is run from its sources.
 */
export function setMenu(isPackaged: boolean): void {
  const developing: MenuItemConstructorOptions[] = isPackaged ? [] : [{ role: 'reload' }, { role: 'toggleDevTools' }, { type: 'separator' }]
  const view: MenuItemConstructorOptions[] = [...developing, { role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { type: 'separator' }, { role: 'togglefullscreen' }]
  const own: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [{ role: 'fileMenu' }]
  Menu.setApplicationMenu(Menu.buildFromTemplate([...own, { role: 'editMenu' }, { role: 'viewMenu', submenu: view }, { role: 'windowMenu' }]))
}
