import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from './run-command.ts'

const stamp = 'out/built'
const sources = ['src-core', 'src-preload', 'src-main', 'src-renderer', 'drizzle', 'electron.vite.config.ts', 'package-lock.json']

/** Builds all three parts into out/; gives the exit code. */
export async function buildDesk(): Promise<number> {
  const { code, output } = await runCommand('electron-vite', ['build'], { show: false })
  if (code === 0) writeFileSync(stamp, '')
  else console.error(output)
  return code
}

/** Builds only when out/ is missing or older than a source; gives the exit code. */
export async function buildIfStale(): Promise<number> {
  const builtAt = modifiedAt(stamp)
  if (builtAt !== null && sources.every((path) => newestIn(path) <= builtAt)) return 0
  return buildDesk()
}

function newestIn(path: string): number {
  const own = modifiedAt(path)
  if (own === null) return 0
  if (!statSync(path).isDirectory()) return own
  return readdirSync(path).reduce((newest, name) => (isTest(name) ? newest : Math.max(newest, newestIn(join(path, name)))), 0)
}

function isTest(name: string): boolean {
  return /\.test\.tsx?$/.test(name)
}

function modifiedAt(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null
}
