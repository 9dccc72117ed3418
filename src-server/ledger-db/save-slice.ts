import { sideOf } from '#core/ledger/entry.ts'
import { touchedSubjects } from '#core/ledger/slice.ts'
import type { StoredOperation } from '../sync/network-store.ts'
import { int4Array, int8Array, textArray } from './binary-array.ts'
import type { Transaction } from './connection.ts'

type Numbered = Pick<StoredOperation, 'number' | 'effects'>

const addEntries = {
  name: 'add-entries',
  text: `INSERT INTO entries (network_id, operation, line, side, account, unit, amount)
    SELECT $1::uuid, * FROM unnest($2::int8[], $3::int4[], $4::text[], $5::text[], $6::text[], $7::int8[])`,
}
const addFacts = { name: 'add-facts', text: 'INSERT INTO facts (network_id, subject, operation) SELECT $1::uuid, * FROM unnest($2::text[], $3::int8[])' }

/** Writes what a batch of operations does to the folded state: each table once. */
export function saveEffects(transaction: Transaction, networkId: string, operations: readonly Numbered[]): Promise<unknown>[] {
  const entries = operations.flatMap(({ number, effects }) => effects.entries.map((entry, line) => ({ ...entry, line, number })))
  const facts = operations.flatMap(({ number, effects }) => touchedSubjects(effects).map((subject) => ({ subject, number })))
  const entryColumns = [
    int8Array(entries.map(({ number }) => number)),
    int4Array(entries.map(({ line }) => line)),
    textArray(entries.map(({ subject }) => sideOf(subject))),
    textArray(entries.map(({ account }) => account)),
    textArray(entries.map(({ unit }) => unit)),
    int8Array(entries.map(({ amount }) => amount)),
  ]
  return [
    ...(entries.length === 0 ? [] : [transaction.query(addEntries, [networkId, ...entryColumns])]),
    ...(facts.length === 0 ? [] : [transaction.query(addFacts, [networkId, textArray(facts.map(({ subject }) => subject)), int8Array(facts.map(({ number }) => number))])]),
  ]
}
