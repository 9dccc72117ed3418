import { createHash } from 'node:crypto'
import type { Connection } from './connection.ts'
import type { Names } from './names.ts'
import type { OperationRow } from './operation-row.ts'
import { operationColumns, unpackOperation } from './operation-row.ts'
import type { ReadOperations } from './read-operations.ts'
import type { OperationMeaning } from './record-operation.ts'
import { openApplyOperation } from './record-operation.ts'
import type { SaveSlice } from './save-slice.ts'
import type { IndexRow } from '#core/operations/index-row.ts'

/** Everything that follows from the operations and may be dropped and folded again at any time (ledger rule L5). */
export const projections = ['entries', 'facts', 'balances', 'memberships', 'sales', 'shifts', 'contents'] as const

const pageSize = 2_000

type RebuildParts = {
  readonly db: Connection
  readonly names: Names
  readonly operations: ReadOperations
  readonly saveSlice: SaveSlice
  readonly saveIndexRow: (row: IndexRow) => void
  readonly meaning: OperationMeaning
}

/** Drops all projections and folds them again. Runs inside a transaction: on a failure the old ones stand. */
export function openRebuild(parts: RebuildParts): () => number {
  const { db, names, operations, saveSlice, meaning } = parts
  const page = db.prepare<[number, number], OperationRow>(`SELECT ${operationColumns} FROM operations WHERE number > ? ORDER BY number LIMIT ?`)
  const apply = openApplyOperation(parts)
  return () => {
    for (const table of projections) db.exec(`DELETE FROM ${table}`)
    let last = 0
    let count = 0
    for (let rows = page.all(last, pageSize); rows.length > 0; rows = page.all(last, pageSize)) {
      for (const row of rows) {
        const operation = unpackOperation(row, operations.surroundings(row), names)
        apply(row.number, operation, meaning.effectsOf(operation))
        last = row.number
      }
      saveSlice.saveBalances()
      count += rows.length
    }
    return count
  }
}

/** One hash over every row of a projection, in a fixed order. */
export function projectionDigest(db: Connection, table: (typeof projections)[number]): string {
  const hash = createHash('sha256')
  const columns = (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
  for (const row of db.prepare(`SELECT ${columns.join(', ')} FROM ${table} ORDER BY ${columns.join(', ')}`).raw().iterate()) {
    hash.update(JSON.stringify((row as unknown[]).map((value) => (Buffer.isBuffer(value) ? value.toString('hex') : value))))
  }
  return hash.digest('hex')
}
