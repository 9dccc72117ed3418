import type { Decide, RecordsAsked, RecordsKnown, RecordStream, RecordsWrites, StoredRecord } from '../sync/network-store.ts'
import { hashArray, int8Array, textArray } from './binary-array.ts'
import type { Connections, Statement, Transaction } from './connection.ts'
import { knownAside, savePutAside } from './quarantine.ts'
import { lockHead, moveHead } from './stream-heads.ts'

/** The two streams of records stand in tables of their own, alike in every column. */
export const recordTables: Record<RecordStream, string> = { personal: 'personal_rows', catalogue: 'catalogue_rows' }

type Statements = { readonly known: Statement; readonly insert: Statement }

function statementsOf(stream: RecordStream): Statements {
  const table = recordTables[stream]
  return {
    known: { name: `known-${table}`, text: `SELECT hash, number FROM ${table} WHERE network_id = $1 AND hash = ANY($2::bytea[])` },
    insert: {
      name: `insert-${table}`,
      text: `INSERT INTO ${table} (network_id, number, hash, rolling_hash, owner, name, text)
        SELECT $1::uuid, * FROM unnest($2::int8[], $3::bytea[], $4::bytea[], $5::text[], $6::text[], $7::text[])`,
    },
  }
}

const erased = { name: 'erased-clients', text: "SELECT DISTINCT owner FROM personal_rows WHERE network_id = $1 AND owner = ANY($2::text[]) AND name = 'erased'" }
const empty = { name: 'erase-clients', text: "UPDATE personal_rows SET text = NULL WHERE network_id = $1 AND owner = ANY($2::text[]) AND name <> 'erased' AND text IS NOT NULL" }

/** Appends to the personal stream or the catalogue, under the lock of its head. An erased client's values go in the same transaction. */
export function openReceiveRecords({ transact }: Connections) {
  const statements: Record<RecordStream, Statements> = { personal: statementsOf('personal'), catalogue: statementsOf('catalogue') }
  return <Value>(networkId: string, stream: RecordStream, asked: RecordsAsked, decide: Decide<RecordsKnown, RecordsWrites, Value>): Promise<Value> =>
    transact(networkId, async (transaction) => {
      const [locked, rows, gone, putAside] = await Promise.all([
        lockHead(transaction, networkId, stream),
        transaction.query<{ hash: Buffer; number: string }>(statements[stream].known, [networkId, hashArray(asked.hashes)]),
        stream === 'personal' && asked.owners.length > 0 ? transaction.query<{ owner: string }>(erased, [networkId, textArray(asked.owners)]) : [],
        knownAside(transaction, networkId, asked.hashes),
      ])
      const known = new Map(rows.map(({ hash, number }) => [hash.toString('hex'), Number(number)]))
      const { writes, value } = decide({ head: locked.head, rows: known, erased: new Set(gone.map(({ owner }) => owner)), putAside })
      if (writes === null) return value
      transaction.last([
        insertRows(transaction, networkId, statements[stream].insert, writes.rows),
        ...(writes.erase.length === 0 ? [] : [transaction.query(empty, [networkId, textArray(writes.erase)])]),
        savePutAside(transaction, networkId, writes.putAside),
        moveHead(transaction, networkId, stream, { head: writes.head, segments: locked.segments }),
      ])
      return value
    })
}

async function insertRows(transaction: Transaction, networkId: string, insert: Statement, rows: readonly StoredRecord[]): Promise<void> {
  if (rows.length === 0) return
  await transaction.query(insert, [
    networkId,
    int8Array(rows.map(({ number }) => number)),
    hashArray(rows.map(({ hash }) => hash)),
    hashArray(rows.map(({ rollingHash }) => rollingHash)),
    textArray(rows.map(({ owner }) => owner)),
    textArray(rows.map(({ name }) => name)),
    textArray(rows.map(({ text }) => text)),
  ])
}
