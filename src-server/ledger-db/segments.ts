import { must } from '#core/std/must.ts'
import type { Segment } from '../sync/network-store.ts'
import { byteaArray, int4Array, textArray } from './binary-array.ts'
import type { Transaction } from './connection.ts'

type SegmentRow = {
  readonly number: number
  readonly segment_id: string
  readonly device_id: string
  readonly seq: number
  readonly hash: Buffer
  readonly holes: number
  readonly signed_seq: number | null
  readonly signed_hash: Buffer | null
  readonly signature: string | null
}
type NumberedSegment = { readonly number: number; readonly segment: Segment }
export type KnownSegments = {
  readonly byId: ReadonlyMap<string, Segment>
  /** Gives new segments the numbers after `count`, in order. */
  readonly withNumbers: (segments: readonly Segment[], count: number) => { readonly rows: readonly NumberedSegment[]; readonly count: number; readonly numberOf: (segmentId: string) => number }
}

const columns = 'number, segment_id, device_id, seq, hash, holes, signed_seq, signed_hash, signature'
const byId = { name: 'segments-by-id', text: `SELECT ${columns} FROM segments WHERE network_id = $1 AND segment_id = ANY($2::text[])` }
const ofDevice = { name: 'segments-of-device', text: `SELECT ${columns} FROM segments WHERE network_id = $1 AND device_id = $2 ORDER BY number DESC LIMIT $3` }
const save = {
  name: 'save-segments',
  text: `INSERT INTO segments (network_id, ${columns})
    SELECT $1::uuid, * FROM unnest($2::int4[], $3::text[], $4::text[], $5::int4[], $6::bytea[], $7::int4[], $8::int4[], $9::bytea[], $10::text[])
    ON CONFLICT (network_id, number) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, holes = excluded.holes,
      signed_seq = excluded.signed_seq, signed_hash = excluded.signed_hash, signature = excluded.signature`,
}
const noHash = Buffer.alloc(0)

/** Segments by their ids, and the newest ones of some devices. */
export async function segmentsById(transaction: Transaction, networkId: string, ids: readonly string[], endsOf: readonly string[] = []): Promise<KnownSegments> {
  const asked = ids.length === 0 ? [] : [transaction.query<SegmentRow>(byId, [networkId, textArray(ids)])]
  const ends = endsOf.map((deviceId) => transaction.query<SegmentRow>(ofDevice, [networkId, deviceId, 1]))
  const rows = (await Promise.all([...asked, ...ends])).flat()
  const numbers = new Map(rows.map((row) => [row.segment_id, row.number]))
  return {
    byId: new Map(rows.map((row) => [row.segment_id, segmentFrom(row)])),
    withNumbers: (segments, count) => {
      let last = count
      const numbered = segments.map((segment): NumberedSegment => {
        const number = numbers.get(segment.segmentId) ?? (last += 1)
        numbers.set(segment.segmentId, number)
        return { number, segment }
      })
      return { rows: numbered, count: last, numberOf: (segmentId) => must(numbers.get(segmentId), 'A stored operation stands in a segment') }
    },
  }
}

/** Newest last. */
export async function segmentsOfDevice(transaction: Transaction, networkId: string, deviceId: string, most: number): Promise<Segment[]> {
  return (await transaction.query<SegmentRow>(ofDevice, [networkId, deviceId, most])).map(segmentFrom).toReversed()
}

export async function saveSegments(transaction: Transaction, networkId: string, rows: readonly NumberedSegment[]): Promise<void> {
  if (rows.length === 0) return
  await transaction.query(save, [
    networkId,
    int4Array(rows.map(({ number }) => number)),
    textArray(rows.map(({ segment }) => segment.segmentId)),
    textArray(rows.map(({ segment }) => segment.deviceId)),
    int4Array(rows.map(({ segment }) => segment.seq)),
    byteaArray(rows.map(({ segment }) => Buffer.from(segment.hash, 'hex'))),
    int4Array(rows.map(({ segment }) => segment.holes)),
    int4Array(rows.map(({ segment }) => segment.signed?.seq ?? null)),
    byteaArray(rows.map(({ segment }) => (segment.signed === null ? noHash : Buffer.from(segment.signed.hash, 'hex')))),
    textArray(rows.map(({ segment }) => segment.signed?.signature ?? null)),
  ])
}

export function segmentFrom(row: SegmentRow): Segment {
  const { signed_seq: signedSeq, signed_hash: signedHash, signature } = row
  return {
    segmentId: row.segment_id,
    deviceId: row.device_id,
    seq: row.seq,
    hash: row.hash.toString('hex'),
    holes: row.holes,
    signed: signedSeq === null || signedHash === null || signature === null ? null : { seq: signedSeq, hash: signedHash.toString('hex'), signature },
  }
}
