import { keepsSlice } from '#core/ledger/entry.ts'
import type { Fact } from '#core/ledger/fact.ts'
import { touchedSubjects } from '#core/ledger/slice.ts'
import { canonicalJson } from '#core/std/canonical-json.ts'
import type { StoredOperation } from '../sync/network-store.ts'
import { int4Array, int8Array, textArray } from './binary-array.ts'
import type { Transaction } from './connection.ts'

type Numbered = Pick<StoredOperation, 'number' | 'effects'>
type EntryRow = { readonly operation: number; readonly line: number; readonly subject: string; readonly account: string; readonly unit: string; readonly amount: number }
type FactsRow = { readonly subject: string; readonly operation: number; readonly facts: string }
type Moved = { readonly subject: string; readonly account: string; readonly unit: string; by: number }

const addEntries = {
  name: 'add-entries',
  text: `INSERT INTO entries (network_id, operation, line, subject, account, unit, amount)
    SELECT $1::uuid, * FROM unnest($2::int8[], $3::int4[], $4::text[], $5::text[], $6::text[], $7::int8[])`,
}
const addFacts = { name: 'add-facts', text: 'INSERT INTO facts (network_id, subject, operation, facts) SELECT $1::uuid, * FROM unnest($2::text[], $3::int8[], $4::text[])' }
const moveBalances = {
  name: 'move-balances',
  text: `INSERT INTO balances (network_id, subject, account, unit, amount) SELECT $1::uuid, * FROM unnest($2::text[], $3::text[], $4::text[], $5::int8[])
    ON CONFLICT (network_id, subject, account, unit) DO UPDATE SET amount = balances.amount + excluded.amount`,
}

/** Writes what a batch of operations does to the folded state: their own rows, and each sum they moved once. */
export function saveEffects(transaction: Transaction, networkId: string, operations: readonly Numbered[]): Promise<unknown>[] {
  const { entries, facts, moved } = rowsOf(operations)
  return [
    ...(entries.length === 0 ? [] : [transaction.query(addEntries, [networkId, int8Array(entries.map(({ operation }) => operation)), int4Array(entries.map(({ line }) => line)), ...named(entries)])]),
    ...(facts.length === 0 ? [] : [transaction.query(addFacts, [networkId, textArray(facts.map(({ subject }) => subject)), int8Array(facts.map(({ operation }) => operation)), textArray(facts.map((row) => row.facts))])]),
    ...(moved.length === 0 ? [] : [transaction.query(moveBalances, [networkId, ...named(moved.map(({ by, ...row }) => ({ ...row, amount: by })))])]),
  ]
}

function named(rows: readonly Pick<EntryRow, 'subject' | 'account' | 'unit' | 'amount'>[]): Buffer[] {
  return [textArray(rows.map(({ subject }) => subject)), textArray(rows.map(({ account }) => account)), textArray(rows.map(({ unit }) => unit)), int8Array(rows.map(({ amount }) => amount))]
}

function rowsOf(operations: readonly Numbered[]): { readonly entries: EntryRow[]; readonly facts: FactsRow[]; readonly moved: Moved[] } {
  const entries: EntryRow[] = []
  const facts: FactsRow[] = []
  const moved = new Map<string, Moved>()
  for (const { number, effects } of operations) {
    for (const [line, { subject, account, unit, amount }] of effects.entries.entries()) {
      entries.push({ operation: number, line, subject, account, unit, amount })
      if (!keepsSlice(subject)) continue
      const key = `${subject} ${account} ${unit}`
      const earlier = moved.get(key)
      if (earlier === undefined) moved.set(key, { subject, account, unit, by: amount })
      else earlier.by += amount
    }
    for (const subject of touchedSubjects(effects)) {
      const own = effects.facts.filter((fact) => fact.subject === subject)
      facts.push({ subject, operation: number, facts: own.length === 0 ? '[]' : factsText(own.map(({ fact }) => fact)) })
    }
  }
  // In one order for everybody: two transactions of different networks' shards never wait for each other crosswise.
  return { entries, facts, moved: [...moved.values()].toSorted((left, right) => (left.subject < right.subject ? -1 : 1)) }
}

function factsText(facts: readonly Fact[]): string {
  return canonicalJson(facts)
}
