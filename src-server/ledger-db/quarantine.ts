import type { Alarm, PutAside } from '../sync/network-store.ts'
import { hashArray, int4Array, int8Array, textArray, utf8Array } from './binary-array.ts'
import type { Transaction } from './connection.ts'
import { streamNumbers } from './stream-number.ts'

const known = { name: 'known-aside', text: 'SELECT hash, reason FROM quarantine WHERE network_id = $1 AND hash = ANY($2::bytea[])' }
const save = {
  name: 'put-aside',
  text: `INSERT INTO quarantine (network_id, hash, stream, reason, device_id, bytes, since_ms)
    SELECT $1::uuid, * FROM unnest($2::bytea[], $3::int4[], $4::text[], $5::text[], $6::bytea[], $7::int8[]) ON CONFLICT DO NOTHING`,
}
const raise = {
  name: 'raise-alarms',
  text: `INSERT INTO alarms (network_id, kind, device_id, segment_id, seq, since_ms)
    SELECT $1::uuid, * FROM unnest($2::text[], $3::text[], $4::text[], $5::int4[], $6::int8[]) ON CONFLICT DO NOTHING`,
}

/** Which of these rows were put aside before, and why. */
export async function knownAside(transaction: Transaction, networkId: string, hashes: readonly string[]): Promise<Map<string, string>> {
  if (hashes.length === 0) return new Map()
  const rows = await transaction.query<{ hash: Buffer; reason: string }>(known, [networkId, hashArray(hashes)])
  return new Map(rows.map(({ hash, reason }) => [hash.toString('hex'), reason]))
}

export async function savePutAside(transaction: Transaction, networkId: string, rows: readonly PutAside[]): Promise<void> {
  if (rows.length === 0) return
  await transaction.query(save, [
    networkId,
    hashArray(rows.map(({ hash }) => hash)),
    int4Array(rows.map(({ stream }) => streamNumbers[stream])),
    textArray(rows.map(({ reason }) => reason)),
    textArray(rows.map(({ deviceId }) => deviceId)),
    utf8Array(rows.map(({ text }) => text)),
    int8Array(rows.map(({ atMs }) => atMs)),
  ])
}

export async function saveAlarms(transaction: Transaction, networkId: string, rows: readonly Alarm[]): Promise<void> {
  if (rows.length === 0) return
  await transaction.query(raise, [
    networkId,
    textArray(rows.map(({ kind }) => kind)),
    textArray(rows.map(({ deviceId }) => deviceId)),
    textArray(rows.map(({ segmentId }) => segmentId)),
    int4Array(rows.map(({ seq }) => Math.min(seq, 2_147_483_647))),
    int8Array(rows.map(({ atMs }) => atMs)),
  ])
}
