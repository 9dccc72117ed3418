import { createHash } from 'node:crypto'
import type { Operation } from '#core/ledger/operation.ts'
import type { Connection } from './connection.ts'
import { withLargeCache } from './connection.ts'
import { openFoldMany, withoutIndexes } from './fold-many.ts'
import type { Names } from './names.ts'
import type { FoldedRow } from './operation-row.ts'
import { foldedColumns } from './operation-row.ts'
import type { ReadOperations } from './read-operations.ts'
import type { QuestionSubjects } from './question-subjects.ts'
import type { OperationMeaning } from './record-operation.ts'

/** Everything that follows from the operations and may be dropped and folded again at any time (ledger rule L5). */
export const projections = ['entries', 'facts', 'balances', 'memberships', 'sales', 'shifts', 'contents', 'operation_days', 'question_subjects'] as const

const pageSize = 2_000

type RebuildParts = { readonly db: Connection; readonly names: Names; readonly operations: ReadOperations; readonly meaning: OperationMeaning; readonly questions: Pick<QuestionSubjects, 'settleAll'> }

/** Drops all projections and folds them again. Runs inside a transaction: on a failure the old ones stand. */
export function openRebuild({ db, names, operations, meaning, questions }: RebuildParts): () => number {
  const page = db.prepare<[number, number], FoldedRow & { readonly number: number }>(`SELECT number, ${foldedColumns} FROM operations WHERE number > ? ORDER BY number LIMIT ?`)
  const { fold } = openFoldMany(db, names, meaning)
  function* everyOperation(): Generator<{ number: number; operation: Operation }> {
    let last = 0
    for (let rows = page.all(0, pageSize); rows.length > 0; rows = page.all(last, pageSize)) {
      for (const row of rows) yield { number: row.number, operation: operations.forFolding(row) }
      last = rows.at(-1)?.number ?? last
    }
  }
  return () => {
    return withLargeCache(db, () => {
      const { count, touched } = withoutIndexes(db, projections, () => {
        for (const table of projections) db.exec(`DELETE FROM ${table}`)
        return fold(everyOperation())
      })
      questions.settleAll(touched)
      return count
    })
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
