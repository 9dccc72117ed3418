import { assertBalanced } from '#core/ledger/entry.ts'
import type { Effects } from '#core/ledger/fact.ts'
import type { Operation, OperationDraft } from '#core/ledger/operation.ts'
import { operationTextWith } from '#core/ledger/operation.ts'
import type { IndexRow } from '#core/operations/index-row.ts'
import { canonicalJson } from '#core/std/canonical-json.ts'
import type { Chain } from './chain.ts'
import type { Connection } from './connection.ts'
import type { Names } from './names.ts'
import type { OperationRow } from './operation-row.ts'
import { hashOfText, packOperation } from './operation-row.ts'
import type { Followed } from './projection-batch.ts'

/** What turns an operation into rows; the core's own functions, or a test's. */
export type OperationMeaning = { readonly effectsOf: (operation: Operation) => Effects; readonly indexRowsOf: (operation: Operation) => IndexRow[] }

export type RecordParts = {
  readonly db: Connection
  readonly names: Names
  readonly chain: Chain
  readonly meaning: OperationMeaning
  readonly deviceId: string
}

/** Gives an operation its place in the chain and inserts it; answers its number here and what follows from it. Runs inside a transaction. */
export function openRecordOperation({ db, names, chain, meaning, deviceId }: RecordParts): (draft: OperationDraft) => Followed & { readonly number: number } {
  const insert = openInsertOperation(db)
  return (draft) => {
    const { segment, segmentId, seq, previousHash } = chain.next()
    const operation: Operation = { ...draft, deviceId, segmentId, seq, previousHash }
    const body = canonicalJson(operation.body)
    const hash = hashOfText(operationTextWith(operation, body))
    // Effects come first: what cannot be applied is never recorded (ledger rule L3).
    const effects = meaning.effectsOf(operation)
    assertBalanced(effects.entries)
    const number = insert(packOperation(operation, 0, segment, hash, names, body))
    chain.moveOn(hash)
    return { number, operation, effects, indexRows: meaning.indexRowsOf(operation) }
  }
}

/** Inserts a row of operations; answers its number in this file. */
export function openInsertOperation(db: Connection): (row: OperationRow) => number {
  const insert = db.prepare(
    'INSERT INTO operations (id, segment, seq, kind, body_version, business_day, occurred_at, actor, branch, client, hash, body, raw) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  return (row) =>
    Number(
      insert.run(
        row.id, row.segment, row.seq, row.kind, row.bodyVersion, row.businessDay, row.occurredAt, row.actor, row.branch, row.client, row.hash, row.body, row.raw,
      ).lastInsertRowid,
    )
}
