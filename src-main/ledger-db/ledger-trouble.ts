import { BrokenInvariant } from '#core/std/assert.ts'
import type { Refusal } from '#core/std/outcome.ts'

/** What may be wrong with a ledger as a whole. Codes are never reused; the sentence is for a person at the desk. */
export type LedgerTroubleCode =
  | 'ledger-is-open-elsewhere'
  | 'ledger-was-made-by-a-newer-program'
  | 'data-folder-is-missing'
  | 'data-folder-is-read-only'
  | 'ledger-is-damaged'
  | 'ledger-is-being-restored'
  | 'disk-is-full'
  | 'disk-failed'

/** Thrown when the ledger cannot be opened or written. Nothing was recorded by the attempt that threw it. */
export class LedgerTrouble extends Error {
  override readonly name = 'LedgerTrouble'
  readonly code: LedgerTroubleCode
  readonly facts: Refusal['facts']

  constructor(code: LedgerTroubleCode, sentence: string, facts: Refusal['facts'] = {}, cause?: unknown) {
    super(sentence, { cause })
    this.code = code
    this.facts = facts
  }
}

/** SQLite's own words turned into ours; anything else is a defect and goes on as it is. */
export function asLedgerTrouble(error: unknown): unknown {
  const code = sqliteCodeOf(error)
  if (code === null) return error
  if (code === 'SQLITE_FULL') {
    return new LedgerTrouble('disk-is-full', 'The disk is full. Nothing was recorded: free some space and try again.', {}, error)
  }
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN') {
    return new LedgerTrouble('data-folder-is-read-only', 'The data folder cannot be written to. Nothing was recorded.', {}, error)
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return damaged(error)
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return new LedgerTrouble('disk-failed', 'The disk did not answer. Nothing was recorded: check the disk before going on.', {}, error)
  }
  return error
}

/** The same for what was thrown while rows were read: this program wrote them, so what cannot be read was damaged on the disk. */
export function asReadTrouble(error: unknown): unknown {
  const trouble = asLedgerTrouble(error)
  if (trouble instanceof LedgerTrouble) return trouble
  const isUnreadable = error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError || error instanceof BrokenInvariant
  return isUnreadable || sqliteCodeOf(error) !== null ? damaged(error) : error
}

/** Every function of a part of the ledger, telling trouble in words. */
export function inWords<Part extends object>(part: Part, told: (error: unknown) => unknown): Part {
  const telling = ([name, ask]: [string, (...asked: unknown[]) => unknown]) => [
    name,
    (...asked: unknown[]) => {
      try {
        return ask(...asked)
      } catch (error) {
        throw told(error)
      }
    },
  ]
  return Object.fromEntries(Object.entries(part).map(telling)) as Part
}

function damaged(cause: unknown): LedgerTrouble {
  return new LedgerTrouble('ledger-is-damaged', 'The ledger file is damaged. Restore the last backup; nothing more was recorded.', {}, cause)
}

function sqliteCodeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  return error.code.startsWith('SQLITE_') ? error.code : null
}
