import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import packageJson from '../package.json' with { type: 'json' }
import { runCommand } from './run-command.ts'

const electronVersion = packageJson.devDependencies.electron
const cacheFolder = 'node_modules/.cache/counterfoil'
const verdictFile = join(cacheFolder, 'electron-cannot-be-had.json')
const decideWithinMs = 12_000
const askAgainAfterMs = 7 * 86_400_000

export type ElectronAnswer = { readonly path: string } | { readonly reason: string }

/** The Electron binary, fetched when it can be. That it cannot be had is decided within 15 seconds and remembered for a week. */
export async function electronBinary(environment: NodeJS.ProcessEnv, nowMs: number): Promise<ElectronAnswer> {
  const unable = whyNoWindow(environment)
  if (unable !== null) return { reason: unable }
  const present = presentBinary(environment)
  if (present !== null) return { path: present }
  if (wasRefused(nowMs)) return { reason: 'its binary could not be fetched before' }
  if (!(await canBeFetched(environment))) return refuse(nowMs, 'its binary cannot be fetched from here')
  console.log('Fetching the Electron binary, once…')
  const { code } = await runCommand(process.execPath, ['node_modules/electron/install.js'], { show: false })
  const fetched = code === 0 ? presentBinary(environment) : null
  return fetched === null ? refuse(nowMs, 'fetching its binary failed') : { path: fetched }
}

function whyNoWindow(environment: NodeJS.ProcessEnv): string | null {
  if (process.platform !== 'linux') return null
  if (environment['DISPLAY'] === undefined && environment['WAYLAND_DISPLAY'] === undefined) return 'there is no display here'
  return process.getuid?.() === 0 ? 'it does not run as root' : null
}

function presentBinary(environment: NodeJS.ProcessEnv): string | null {
  const folder = environment['ELECTRON_OVERRIDE_DIST_PATH'] ?? 'node_modules/electron/dist'
  const path = join(folder, { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform as string] ?? 'electron')
  return existsSync(path) ? path : null
}

/** Asks for the head of the archive only, so that an unreachable place is known soon; the fetch itself may take longer. */
async function canBeFetched(environment: NodeJS.ProcessEnv): Promise<boolean> {
  const mirror = environment['ELECTRON_MIRROR'] ?? environment['npm_config_electron_mirror'] ?? 'https://github.com/electron/electron/releases/download/'
  const name = `v${electronVersion}/electron-v${electronVersion}-${process.platform}-${process.arch}.zip`
  try {
    return (await fetch(`${mirror}${name}`, { method: 'HEAD', signal: AbortSignal.timeout(decideWithinMs) })).ok
  } catch {
    // Every way of not reaching it means the same here: it cannot be had.
    return false
  }
}

function wasRefused(nowMs: number): boolean {
  if (!existsSync(verdictFile)) return false
  const verdict = JSON.parse(readFileSync(verdictFile, 'utf8')) as { readonly version: string; readonly at: number }
  const isFresh = verdict.version === electronVersion && nowMs - verdict.at < askAgainAfterMs
  if (!isFresh) rmSync(verdictFile)
  return isFresh
}

function refuse(nowMs: number, reason: string): ElectronAnswer {
  mkdirSync(cacheFolder, { recursive: true })
  writeFileSync(verdictFile, JSON.stringify({ version: electronVersion, at: nowMs }))
  return { reason }
}
