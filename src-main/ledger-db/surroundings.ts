import { must } from '#core/std/must.ts'
import type { Connection } from './connection.ts'
import type { ChainRow, OperationRow, Surroundings } from './operation-row.ts'
import type { PackedId } from './packed-id.ts'
import { packId, unpackId } from './packed-id.ts'

type Segment = { readonly number: number; readonly segmentId: string; readonly deviceId: string; readonly first: string }

type Placed = Pick<OperationRow, 'number' | 'segment' | 'seq' | 'raw'>
/** The row before on a walk. */
export type Neighbour = Pick<ChainRow, 'segment' | 'seq' | 'hash'>

export type ReadSurroundings = {
  readonly segmentOf: (number: number) => Segment
  /** What a row leaves out because its segment and the row before it have it; on a walk that row is usually at hand. */
  readonly after: (before: Neighbour | null, row: Placed) => Surroundings
  readonly forget: () => void
}

export function openSurroundings(db: Connection): ReadSurroundings {
  const segment = db.prepare<[number], { id: PackedId; device: PackedId; first: Buffer }>('SELECT id, device, first_previous_hash AS first FROM segments WHERE number = ?')
  const hashAt = db.prepare<[number, number], Buffer>('SELECT hash FROM operations WHERE segment = ? AND seq = ?').pluck()
  // A forked segment goes on from operations that were moved there (sync.md §1).
  const movedAt = db.prepare<[PackedId, number], Buffer>('SELECT hash FROM moved_operations WHERE segment = ? AND seq = ?').pluck()
  /** The segment met last: a walk stays in one for thousands of rows. */
  let around: Segment | null = null
  const segmentOf = (number: number): Segment => {
    if (around?.number !== number) {
      const { id, device, first } = must(segment.get(number), 'Every operation stands in a segment')
      around = { number, segmentId: unpackId(id), deviceId: unpackId(device), first: first.toString('hex') }
    }
    return around
  }
  return {
    segmentOf,
    after: (before, row) => {
      const { segmentId, deviceId, first } = segmentOf(row.segment)
      // A row that kept its very bytes says everything itself, also behind a hole.
      if (row.raw !== null || row.seq === 1) return { segmentId, deviceId, previousHash: first }
      const isNext = before !== null && before.segment === row.segment && before.seq === row.seq - 1
      if (isNext) return { segmentId, deviceId, previousHash: before.hash }
      const hash = must(hashAt.get(row.segment, row.seq - 1) ?? movedAt.get(packId(segmentId), row.seq - 1), `The operation before number ${row.number} is missing`)
      return { segmentId, deviceId, previousHash: hash.toString('hex') }
    },
    forget: () => {
      around = null
    },
  }
}
