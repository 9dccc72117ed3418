import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Machine } from './data-folder.ts'

const linuxNames = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'brave-browser']
const macPlaces = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
const windowsPlaces = ['Microsoft\\Edge\\Application\\msedge.exe', 'Google\\Chrome\\Application\\chrome.exe']

/** An installed browser that can show one page as a window of its own; null when there is none or nowhere to show it. */
export function findAppBrowser({ platform, environment }: Machine): string | null {
  const candidates = platform === 'linux' ? onLinux(environment) : platform === 'darwin' ? macPlaces : onWindows(environment)
  return candidates.find((path) => existsSync(path)) ?? null
}

function onLinux(environment: Machine['environment']): string[] {
  if (environment['DISPLAY'] === undefined && environment['WAYLAND_DISPLAY'] === undefined) return []
  return (environment['PATH'] ?? '').split(delimiter).flatMap((folder) => linuxNames.map((name) => join(folder, name)))
}

function onWindows(environment: Machine['environment']): string[] {
  const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) => environment[name] ?? [])
  return roots.flatMap((root) => windowsPlaces.map((place) => join(root, place)))
}

/** Opens the page as a window of its own, with a profile of its own, so that it shares nothing with private browsing. */
export function openAppWindow(browser: string, address: string, profileFolder: string): void {
  const args = [`--app=${address}`, `--user-data-dir=${profileFolder}`, '--no-first-run', '--no-default-browser-check', '--window-size=1366,900']
  spawn(browser, args, { detached: true, stdio: 'ignore' }).unref()
}
