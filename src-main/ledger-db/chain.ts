import { hashBeforeTheFirst } from '#core/ledger/operation.ts'
import type { Connection } from './connection.ts'
import type { PackedId } from './packed-id.ts'
import { hashToBytes, packId, unpackId } from './packed-id.ts'

/** Where this desk's next operation goes: its segment, the number within it, and the hash it names. */
export type ChainEnd = { readonly segment: number; readonly segmentId: string; readonly seq: number; readonly previousHash: string }

export type Chain = {
  readonly next: () => ChainEnd
  readonly moveOn: (hash: string) => void
  /** Goes on in another segment: the one before was forked by a machine that was resumed from a snapshot. */
  readonly begin: (segmentId: string) => void
  readonly forget: () => void
  readonly heads: () => { segmentId: string; seq: number }[]
}

/**
 * The desk's own chain. A start is a segment; its row is written with its first operation, which names the hash of the
 * last operation of the segment before (sync.md §1).
 */
export function openChain(db: Connection, deviceId: string, firstSegmentId: string): Chain {
  let segmentId = firstSegmentId
  const device = packId(deviceId)
  const lastHash = db
    .prepare<[PackedId], Buffer>('SELECT o.hash FROM operations o JOIN segments s ON s.number = o.segment WHERE s.device = ? ORDER BY s.number DESC, o.seq DESC LIMIT 1')
    .pluck()
  const addSegment = db.prepare<[PackedId, PackedId, Buffer]>('INSERT INTO segments (id, device, first_previous_hash) VALUES (?, ?, ?)')
  const ownSegment = db.prepare<[PackedId], { number: number; seq: number }>('SELECT number, (SELECT coalesce(max(seq), 0) FROM operations WHERE segment = segments.number) AS seq FROM segments WHERE id = ?')
  const heads = db.prepare<[], { id: PackedId; seq: number }>(
    'SELECT s.id AS id, (SELECT coalesce(max(seq), 0) FROM operations WHERE segment = s.number) AS seq FROM segments s WHERE s.number IN (SELECT max(number) FROM segments GROUP BY device)',
  )
  let end: ChainEnd | null = null
  return {
    next: () => {
      if (end !== null) return end
      const before = lastHash.get(device)
      const previousHash = before === undefined ? hashBeforeTheFirst : before.toString('hex')
      const begun = ownSegment.get(packId(segmentId))
      if (begun !== undefined) {
        end = { segment: begun.number, segmentId, seq: begun.seq + 1, previousHash }
        return end
      }
      const segment = Number(addSegment.run(packId(segmentId), device, hashToBytes(previousHash)).lastInsertRowid)
      end = { segment, segmentId, seq: 1, previousHash }
      return end
    },
    moveOn: (hash) => {
      if (end !== null) end = { ...end, seq: end.seq + 1, previousHash: hash }
    },
    begin: (another) => {
      segmentId = another
      end = null
    },
    forget: () => {
      end = null
    },
    heads: () => heads.all().map(({ id, seq }) => ({ segmentId: unpackId(id), seq })),
  }
}
