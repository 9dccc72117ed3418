import { renameSync, rmSync } from 'node:fs'
import type { Connection } from './connection.ts'
import { openConnection } from './connection.ts'
import { LedgerTrouble } from './ledger-trouble.ts'

const pagesAStep = 100

/**
 * Copies the ledger by the online backup API while the desk goes on. The copy gets its name only after it was opened and
 * its last operation is the one the ledger has at that place.
 */
export async function backUpTo(db: Connection, file: string, nativeBinding: string | undefined): Promise<{ file: string; operations: number }> {
  const half = `${file}.part`
  await db.backup(half, { progress: () => pagesAStep })
  const copy = openConnection(half, { nativeBinding })
  try {
    // The copy is one file without a log beside it.
    copy.pragma('journal_mode = DELETE')
    const last = copy.prepare<[], { number: number; hash: Buffer }>('SELECT number, hash FROM operations ORDER BY number DESC LIMIT 1').get()
    const count = copy.prepare<[], number>('SELECT count(*) FROM operations').pluck().get() ?? 0
    const original = last === undefined ? undefined : db.prepare<[number], Buffer>('SELECT hash FROM operations WHERE number = ?').pluck().get(last.number)
    if (last !== undefined && (original === undefined || !original.equals(last.hash) || count !== last.number)) {
      throw new LedgerTrouble('disk-failed', 'The backup differs from the ledger and was thrown away. Check the disk, then try again.')
    }
    copy.close()
    renameSync(half, file)
    return { file, operations: count }
  } catch (error) {
    copy.close()
    rmSync(half, { force: true })
    throw error
  }
}
