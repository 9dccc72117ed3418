import type { Connection } from './connection.ts'
import type { LedgerReport } from './ledger.ts'
import type { Names } from './names.ts'
import type { ChainRow } from './operation-row.ts'
import { chainColumns, hashOfText, textOfRow } from './operation-row.ts'
import type { ReadOperations } from './read-operations.ts'

export type VerifyChain = (after: number, most: number) => { readonly walked: number; readonly last: number; readonly problems: LedgerReport['problems'] }

/** Walks operations in the order they were written here, and hashes each again over its own bytes and the hash before it. */
export function openVerifyChain(db: Connection, names: Names, operations: ReadOperations): VerifyChain {
  const page = db.prepare<[number, number], ChainRow>(`SELECT ${chainColumns} FROM operations WHERE number > ? ORDER BY number LIMIT ?`)
  const isWhole = (row: ChainRow, before: ChainRow | null): boolean => {
    try {
      return hashOfText(row.raw ?? textOfRow(row, operations.surroundingsAfter(before, row), names)) === row.hash
    } catch {
      // Unreadable content or a missing neighbour is what this looks for.
      return false
    }
  }
  return (after, most) => {
    const rows = page.all(after, most)
    const broken = rows.find((row, index) => !isWhole(row, rows[index - 1] ?? null))
    const problems = broken === undefined ? [] : [{ code: 'chain-is-broken', facts: { segment: broken.segment, seq: broken.seq } }]
    return { walked: rows.length, last: rows.at(-1)?.number ?? after, problems }
  }
}
