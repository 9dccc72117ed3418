import { must } from '#core/std/must.ts'
import type { Stream } from '#core/sync-protocol/wire.ts'
import type { StreamHead, StreamHeads } from '../sync/network-store.ts'
import type { Transaction } from './connection.ts'
import { streamNumbers } from './stream-number.ts'

type HeadRow = { readonly stream: number; readonly number: string; readonly rolling_hash: Buffer; readonly digest_count: string; readonly digest_sum: string; readonly segments: number }
export type LockedHead = { readonly head: StreamHead; readonly segments: number }

const columns = 'stream, number, rolling_hash, digest_count, digest_sum, segments'
// The lock on this row is what makes numbers dense: a sequence hands out numbers that may commit out of order.
const lock = { name: 'lock-head', text: `SELECT ${columns} FROM stream_heads WHERE network_id = $1 AND stream = $2 FOR UPDATE` }
const read = { name: 'read-heads', text: `SELECT ${columns} FROM stream_heads WHERE network_id = $1` }
const move = { name: 'move-head', text: 'UPDATE stream_heads SET number = $3, rolling_hash = $4, digest_count = $5, digest_sum = $6, segments = $7 WHERE network_id = $1 AND stream = $2' }
const add = { name: 'add-head', text: 'INSERT INTO stream_heads (network_id, stream, number, rolling_hash, digest_count, digest_sum, segments) VALUES ($1, $2, $3, $4, $5, $6, $7)' }

/** Locks the head of a stream: from here to the end of the transaction nobody else appends to it. */
export async function lockHead(transaction: Transaction, networkId: string, stream: Stream): Promise<LockedHead> {
  const rows = await transaction.query<HeadRow>(lock, [networkId, streamNumbers[stream]])
  const row = must(rows[0], 'Every network has its heads')
  return { head: headFrom(row), segments: row.segments }
}

export async function readHeads(transaction: Transaction, networkId: string): Promise<StreamHeads> {
  const rows = await transaction.query<HeadRow>(read, [networkId])
  const of = (stream: Stream): StreamHead => headFrom(must(rows.find((row) => row.stream === streamNumbers[stream]), 'Every network has its heads'))
  return { ledger: of('ledger'), personal: of('personal'), catalogue: of('catalogue') }
}

export async function moveHead(transaction: Transaction, networkId: string, stream: Stream, { head, segments }: LockedHead): Promise<void> {
  await transaction.query(move, valuesOf(networkId, stream, head, segments))
}

export async function addHead(transaction: Transaction, networkId: string, stream: Stream, head: StreamHead): Promise<void> {
  await transaction.query(add, valuesOf(networkId, stream, head, 0))
}

function valuesOf(networkId: string, stream: Stream, { number, rollingHash, digest }: StreamHead, segments: number): unknown[] {
  return [networkId, streamNumbers[stream], number, Buffer.from(rollingHash, 'hex'), digest.count, digest.sum, segments]
}

function headFrom(row: HeadRow): StreamHead {
  return { number: Number(row.number), rollingHash: row.rolling_hash.toString('hex'), digest: { count: Number(row.digest_count), sum: row.digest_sum } }
}
