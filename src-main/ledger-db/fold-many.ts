import type { Operation } from '#core/ledger/operation.ts'
import type { Connection } from './connection.ts'
import type { Names } from './names.ts'
import type { Touched } from './projection-batch.ts'
import { addToBatch, emptyBatch } from './projection-batch.ts'
import type { OperationMeaning } from './record-operation.ts'
import { openSaveBatch } from './save-batch.ts'

export type FoldMany = {
  /** Folds operations already inserted, each with its number in this file. Runs inside a transaction. */
  readonly fold: (operations: Iterable<{ readonly number: number; readonly operation: Operation }>) => { readonly count: number; readonly touched: Touched }
}

/** Operations folded in memory before their rows are sorted and written. */
const operationsInBatch = 4_000

/**
 * The fast way from very many operations to projections: a rebuild, a replay, what other desks send. Effects are folded
 * in memory, every touched sum is written once a batch, rows go in sorted and many to a statement.
 */
export function openFoldMany(db: Connection, names: Names, meaning: OperationMeaning): FoldMany {
  const { save } = openSaveBatch(db)
  return {
    fold: (operations) => {
      const batch = emptyBatch()
      let count = 0
      for (const { number, operation } of operations) {
        addToBatch(batch, number, { operation, effects: meaning.effectsOf(operation), indexRows: meaning.indexRowsOf(operation) }, names)
        count += 1
        if (batch.operations >= operationsInBatch) save(batch)
      }
      save(batch)
      return { count, touched: batch.touched }
    },
  }
}

/**
 * Runs work that writes most of these tables without their further indexes, which are built again afterwards from whole
 * sorted tables: far cheaper than row by row.
 */
export function withoutIndexes<Value>(db: Connection, tables: readonly string[], work: () => Value): Value {
  const marks = tables.map(() => '?').join(', ')
  const indexes = db.prepare<string[], { name: string; sql: string }>(`SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (${marks})`).all(...tables)
  for (const { name } of indexes) db.exec(`DROP INDEX "${name}"`)
  const value = work()
  for (const { sql } of indexes) db.exec(sql)
  return value
}
