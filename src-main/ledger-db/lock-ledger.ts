import Database from 'better-sqlite3'
import { join } from 'node:path'
import { LedgerTrouble, asLedgerTrouble } from './ledger-trouble.ts'

/**
 * One ledger has one desk. The lock is the operating system's, held on a file of its own as long as the process lives:
 * after a crash nothing has to be cleaned up.
 */
export function lockLedger(directory: string, nativeBinding: string | undefined): () => void {
  let lock: Database.Database | null = null
  try {
    lock = new Database(join(directory, 'desk.lock'), { timeout: 0, ...(nativeBinding === undefined ? {} : { nativeBinding }) })
    lock.pragma('journal_mode = DELETE')
    lock.exec('BEGIN EXCLUSIVE')
    const held = lock
    return () => held.close()
  } catch (error) {
    lock?.close()
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) {
      throw new LedgerTrouble('ledger-is-open-elsewhere', 'This ledger is already open in another Counterfoil on this computer. Use that one, or close it first.')
    }
    throw asLedgerTrouble(error)
  }
}
