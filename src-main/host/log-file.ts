import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../ports/clock.ts'
import type { LogFacts, Logger } from '../ports/logger.ts'
import { describeError, redact } from './redact.ts'

const fileName = 'desk.log'
export type LogLimits = { readonly largestBytes: number; readonly keptFiles: number }
const usualLimits: LogLimits = { largestBytes: 2_000_000, keptFiles: 5 }

/** A log of JSON lines in a folder, rotated by size. Nothing reaches it except through the redactor. */
export function openLogFile(folder: string, clock: Clock, limits: LogLimits = usualLimits): Logger {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, fileName)
  let bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0

  const write = (level: string, event: string, facts: LogFacts, more: object = {}): void => {
    const line = `${JSON.stringify({ at: clock.now(), level, event, ...facts, ...more })}\n`
    if (bytes + line.length > limits.largestBytes) {
      rotate(path, limits.keptFiles)
      bytes = 0
    }
    tryToAppend(path, line)
    bytes += Buffer.byteLength(line)
  }
  return {
    info: (event, facts = {}) => write('info', event, redact(facts)),
    warn: (event, facts = {}) => write('warn', event, redact(facts)),
    error: (event, error, facts = {}) => {
      const described = describeError(error)
      write('error', event, { ...redact(facts), ...described.facts }, { frames: described.frames })
    },
  }
}

/** A log that cannot be written (a full disk) must not stop a sale; it says so where a terminal can see it. */
function tryToAppend(path: string, line: string): void {
  try {
    appendFileSync(path, line, { mode: 0o600 })
  } catch (error) {
    process.stderr.write(`The log cannot be written (${describeError(error).facts['errorCode'] ?? 'unknown'}).\n`)
  }
}

function rotate(path: string, keptFiles: number): void {
  rmSync(`${path}.${keptFiles}`, { force: true })
  for (let number = keptFiles - 1; number >= 0; number -= 1) {
    const from = number === 0 ? path : `${path}.${number}`
    if (statSync(from, { throwIfNoEntry: false }) !== undefined) renameSync(from, `${path}.${number + 1}`)
  }
}
