import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from './write-whole.ts'

/** The identity of this installation, made once and kept beside the ledger, so that a copied ledger file alone is not this desk. */
export function keptDeviceId(dataFolder: string, newId: () => string): string {
  const file = join(dataFolder, 'device-id')
  if (existsSync(file)) {
    const kept = readFileSync(file, 'utf8').trim()
    if (/^[0-9a-f-]{36}$/.test(kept)) return kept
  }
  mkdirSync(dataFolder, { recursive: true })
  const made = newId()
  writeWhole(file, `${made}\n`)
  return made
}
