import type { SignedHead } from '#core/sync-protocol/wire.ts'
import type { Connection } from './connection.ts'
import type { PackedId } from './packed-id.ts'
import { hashToBytes, packId, unpackId } from './packed-id.ts'
import type { TakenOperation } from './receive-operations.ts'

/** Heads of foreign segments that their devices signed: how far a foreign operation is believed (rule P7). */
export type SignedHeads = {
  readonly of: (segmentId: string) => SignedHead | null
  /** Keeps a head whose signature was verified; an earlier one of the segment gives way. */
  readonly save: (head: SignedHead) => void
  /** Whether every one of them is this desk's own or stands at or before a head that its device signed. */
  readonly coverAll: (taken: readonly TakenOperation[], ownDeviceId: string) => boolean
}

/** Up to where a segment is believed, and the hash that stands there. */
type SignedEnd = { readonly seq: number; readonly hash: string | null }

type HeadRow = { readonly device: PackedId; readonly seq: number; readonly hash: Buffer; readonly signature: string }

export function openSignedHeads(db: Connection): SignedHeads {
  const find = db.prepare<[PackedId], HeadRow>('SELECT device, seq, hash, signature FROM signed_heads WHERE segment = ?')
  const put = db.prepare(
    `INSERT INTO signed_heads (segment, device, seq, hash, signature) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (segment) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, signature = excluded.signature WHERE excluded.seq > seq`,
  )
  const deviceOf = db.prepare<[PackedId], PackedId>('SELECT device FROM segments WHERE id = ?').pluck()
  const endOf = (segmentId: string, ownDeviceId: string): SignedEnd => {
    const device = deviceOf.get(packId(segmentId))
    if (device !== undefined && unpackId(device) === ownDeviceId) return { seq: Number.MAX_SAFE_INTEGER, hash: null }
    const head = find.get(packId(segmentId))
    const isSigned = head !== undefined && device !== undefined && unpackId(head.device) === unpackId(device)
    return isSigned ? { seq: head.seq, hash: head.hash.toString('hex') } : { seq: 0, hash: '' }
  }
  return {
    of: (segmentId) => {
      const row = find.get(packId(segmentId))
      return row === undefined ? null : { deviceId: unpackId(row.device), segmentId, seq: row.seq, hash: row.hash.toString('hex'), signature: row.signature }
    },
    save: ({ segmentId, deviceId, seq, hash, signature }) => {
      put.run(packId(segmentId), packId(deviceId), seq, hashToBytes(hash), signature)
    },
    coverAll: (taken, ownDeviceId) => {
      const ends = new Map<string, SignedEnd>()
      return taken.every(({ segmentId, seq, hash }) => {
        const end = ends.get(segmentId) ?? endOf(segmentId, ownDeviceId)
        ends.set(segmentId, end)
        return seq < end.seq || (seq === end.seq && (end.hash === null || end.hash === hash))
      })
    },
  }
}
