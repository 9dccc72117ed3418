import { dayNumber } from '#core/dates/calendar-day.ts'
import type { Decide, LedgerAsked, LedgerKnown, LedgerWrites, StoredOperation } from '../sync/network-store.ts'
import { hashArray, int4Array, int8Array, byteaArray, textArray, utf8Array } from './binary-array.ts'
import type { Connections, Transaction } from './connection.ts'
import { devicesOf, saveDevices } from './devices.ts'
import { packId, unpackId } from './packed-id.ts'
import { knownAside, saveAlarms, savePutAside } from './quarantine.ts'
import { saveEffects } from './save-slice.ts'
import { saveIndexRows } from './index-rows.ts'
import { saveSegments, segmentsById } from './segments.ts'
import { lockHead, moveHead } from './stream-heads.ts'

const knownIds = { name: 'known-operations', text: 'SELECT id, number, hash FROM operations WHERE network_id = $1 AND id = ANY($2::bytea[])' }
const insert = {
  name: 'insert-operations',
  text: `INSERT INTO operations (network_id, number, id, segment, seq, kind, business_day, client, hash, rolling_hash, signature, bytes)
    SELECT $1::uuid, * FROM unnest($2::int8[], $3::bytea[], $4::int4[], $5::int4[], $6::text[], $7::int4[], $8::text[], $9::bytea[], $10::bytea[], $11::text[], $12::bytea[])`,
}

/**
 * The append path: one transaction locks the head of the network's ledger, reads what the decision needs, and writes what it
 * decided, each table once. It travels twice over the wire: what is asked, and what is written.
 */
export function openReceiveOperations({ transact }: Connections) {
  return <Value>(networkId: string, asked: LedgerAsked, decide: Decide<LedgerKnown, LedgerWrites, Value>): Promise<Value> =>
    transact(networkId, async (transaction) => {
      const [locked, segments, devices, operations, putAside] = await Promise.all([
        lockHead(transaction, networkId, 'ledger'),
        segmentsById(transaction, networkId, asked.segmentIds, asked.endsOf),
        devicesOf(transaction, networkId, asked.deviceIds),
        operationsKnown(transaction, networkId, asked.operationIds),
        knownAside(transaction, networkId, asked.hashes),
      ])
      const { writes, value } = decide({ head: locked.head, segments: segments.byId, devices, operations, putAside })
      if (writes === null) return value
      const numbered = segments.withNumbers(writes.segments, locked.segments)
      transaction.last([
        insertOperations(transaction, networkId, writes.operations, numbered.numberOf),
        ...saveEffects(transaction, networkId, writes.operations),
        ...saveIndexRows(transaction, networkId, writes.operations),
        saveSegments(transaction, networkId, numbered.rows),
        saveDevices(transaction, networkId, writes.devices),
        savePutAside(transaction, networkId, writes.putAside),
        saveAlarms(transaction, networkId, writes.alarms),
        moveHead(transaction, networkId, 'ledger', { head: writes.head, segments: numbered.count }),
      ])
      return value
    })
}

async function operationsKnown(transaction: Transaction, networkId: string, ids: readonly string[]): Promise<LedgerKnown['operations']> {
  if (ids.length === 0) return new Map()
  const rows = await transaction.query<{ id: Buffer; number: string; hash: Buffer }>(knownIds, [networkId, byteaArray(ids.map(packId))])
  return new Map(rows.map(({ id, number, hash }) => [unpackId(id), { number: Number(number), hash: hash.toString('hex') }]))
}

async function insertOperations(transaction: Transaction, networkId: string, rows: readonly StoredOperation[], numberOf: (segmentId: string) => number): Promise<void> {
  if (rows.length === 0) return
  await transaction.query(insert, [
    networkId,
    int8Array(rows.map(({ number }) => number)),
    byteaArray(rows.map(({ operation }) => packId(operation.id))),
    int4Array(rows.map(({ operation }) => numberOf(operation.segmentId))),
    int4Array(rows.map(({ operation }) => operation.seq)),
    textArray(rows.map(({ operation }) => operation.kind)),
    int4Array(rows.map(({ operation }) => dayNumber(operation.businessDay))),
    textArray(rows.map(({ operation }) => operation.clientId)),
    hashArray(rows.map(({ hash }) => hash)),
    hashArray(rows.map(({ rollingHash }) => rollingHash)),
    textArray(rows.map(({ signature }) => signature)),
    utf8Array(rows.map(({ text }) => text)),
  ])
}
