import type { CalendarDay } from '#core/dates/calendar-day.ts'
import { dayFromNumber, dayNumber } from '#core/dates/calendar-day.ts'
import type { Operation } from '#core/ledger/operation.ts'
import { must } from '#core/std/must.ts'
import type { Connection } from './connection.ts'
import type { ReadableLedger } from './ledger.ts'
import type { Names } from './names.ts'
import type { FoldedRow, OperationRow, Surroundings } from './operation-row.ts'
import { operationColumns, unpackOperation } from './operation-row.ts'
import type { PackedId } from './packed-id.ts'
import { packId, unpackId } from './packed-id.ts'
import { operationsInBlock } from './projection-batch.ts'

export type ReadOperations = {
  readonly byId: (id: string) => Operation | null
  readonly ofDay: (day: CalendarDay, limit: number) => Operation[]
  readonly latest: ReadableLedger['latestOperations']
  readonly count: () => number
  readonly lastBusinessDay: () => CalendarDay | null
  /** After one was inserted: how many there are and the day of the last one are asked at every action. */
  readonly moveOn: (number: number, day: CalendarDay) => void
  /** After others came. */
  readonly forgetCount: () => void
  readonly forget: () => void
  /** What the row leaves out because its segment and the row before it have it. */
  readonly surroundings: (row: OperationRow) => Surroundings
  /** The operation without its place in the chain, on which nothing that follows from an operation depends. */
  readonly forFolding: (row: FoldedRow) => Operation
  /** The same on a walk, where the row before is usually at hand. */
  readonly surroundingsAfter: (before: OperationRow | null, row: OperationRow) => Surroundings
}

export function openReadOperations(db: Connection, names: Names, deviceId: string): ReadOperations {
  const byId = db.prepare<[PackedId], OperationRow>(`SELECT ${operationColumns} FROM operations WHERE id = ?`)
  const blocksOfDay = db.prepare<[number], number>('SELECT block FROM operation_days WHERE day = ? ORDER BY block DESC').pluck()
  const ofDayInBlock = db.prepare<[number, number, number, number], OperationRow>(`SELECT ${operationColumns} FROM operations WHERE number >= ? AND number < ? AND business_day = ? ORDER BY number DESC LIMIT ?`)
  const latest = db.prepare<[number, number], OperationRow>(`SELECT ${operationColumns} FROM operations WHERE number < ? ORDER BY number DESC LIMIT ?`)
  const networkNumber = db.prepare<[number], number>('SELECT network_number FROM acknowledgements WHERE stream = 0 AND row = ?').pluck()
  const segment = db.prepare<[number], { id: PackedId; device: PackedId; first: Buffer }>('SELECT id, device, first_previous_hash AS first FROM segments WHERE number = ?')
  const hashAt = db.prepare<[number, number], Buffer>('SELECT hash FROM operations WHERE segment = ? AND seq = ?').pluck()
  // Rows are never removed, so the count is the highest number: no walk over a million rows.
  const count = db.prepare<[], number>('SELECT coalesce(max(number), 0) FROM operations').pluck()
  // A foreign desk's wrong clock is not this desk's last day.
  const lastDay = db
    .prepare<[PackedId], number>('SELECT o.business_day FROM operations o JOIN segments s ON s.number = o.segment WHERE s.device = ? ORDER BY s.number DESC, o.seq DESC LIMIT 1')
    .pluck()
  // A forked segment goes on from operations that were moved there (sync.md §1).
  const movedAt = db.prepare<[PackedId, number], Buffer>('SELECT hash FROM moved_operations WHERE segment = ? AND seq = ?').pluck()

  /** Of the segment met last: a walk stays in one for thousands of rows. */
  let around: { number: number; segmentId: string; deviceId: string; first: string } | null = null
  const segmentOf = (number: number) => {
    if (around?.number !== number) {
      const { id, device, first } = must(segment.get(number), 'Every operation stands in a segment')
      around = { number, segmentId: unpackId(id), deviceId: unpackId(device), first: first.toString('hex') }
    }
    return around
  }
  const surroundingsAfter = (before: OperationRow | null, row: OperationRow): Surroundings => {
    const { segmentId, deviceId, first } = segmentOf(row.segment)
    if (row.seq === 1) return { segmentId, deviceId, previousHash: first }
    const isNext = before !== null && before.segment === row.segment && before.seq === row.seq - 1
    const hash = isNext ? before.hash : must(hashAt.get(row.segment, row.seq - 1) ?? movedAt.get(packId(segmentId), row.seq - 1), `The operation before number ${row.number} is missing`)
    return { segmentId, deviceId, previousHash: hash.toString('hex') }
  }
  const surroundings = (row: OperationRow): Surroundings => surroundingsAfter(null, row)
  const lastOf = (): { count: number; day: CalendarDay | null } => {
    if (last === null) {
      const day = lastDay.get(packId(deviceId))
      last = { count: must(count.get(), 'A count is a row'), day: day === undefined ? null : dayFromNumber(day) }
    }
    return last
  }
  let last: { count: number; day: CalendarDay | null } | null = null
  const read = (row: OperationRow): Operation => unpackOperation(row, surroundings(row), names)
  return {
    byId: (id) => {
      const row = byId.get(packId(id))
      return row === undefined ? null : read(row)
    },
    ofDay: (day, limit) => {
      const found: Operation[] = []
      for (const block of blocksOfDay.all(dayNumber(day))) {
        if (found.length >= limit) break
        found.push(...ofDayInBlock.all(block * operationsInBlock, (block + 1) * operationsInBlock, dayNumber(day), limit - found.length).map(read))
      }
      return found
    },
    latest: (before, limit) => latest.all(before ?? Number.MAX_SAFE_INTEGER, limit).map((row) => ({ number: row.number, networkNumber: networkNumber.get(row.number) ?? null, operation: read(row) })),
    count: () => lastOf().count,
    lastBusinessDay: () => lastOf().day,
    moveOn: (number, day) => {
      last = { count: number, day }
    },
    forgetCount: () => {
      last = null
    },
    forget: () => {
      last = null
      around = null
    },
    surroundings,
    forFolding: (row) => unpackOperation({ ...row, seq: 0 }, { ...segmentOf(row.segment), previousHash: '' }, names),
    surroundingsAfter,
  }
}
