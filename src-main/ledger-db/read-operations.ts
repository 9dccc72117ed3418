import type { CalendarDay } from '#core/dates/calendar-day.ts'
import { dayFromNumber, dayNumber } from '#core/dates/calendar-day.ts'
import type { Operation } from '#core/ledger/operation.ts'
import { must } from '#core/std/must.ts'
import type { Connection } from './connection.ts'
import type { ReadableLedger } from './ledger.ts'
import type { Names } from './names.ts'
import type { OperationRow, Surroundings } from './operation-row.ts'
import { operationColumns, unpackOperation } from './operation-row.ts'
import type { PackedId } from './packed-id.ts'
import { packId, unpackId } from './packed-id.ts'

export type ReadOperations = {
  readonly byId: (id: string) => Operation | null
  readonly ofDay: (day: CalendarDay, limit: number) => Operation[]
  readonly latest: ReadableLedger['latestOperations']
  readonly count: () => number
  readonly lastBusinessDay: () => CalendarDay | null
  /** What the row leaves out because its segment and the row before it have it. */
  readonly surroundings: (row: OperationRow) => Surroundings
}

export function openReadOperations(db: Connection, names: Names, deviceId: string): ReadOperations {
  const byId = db.prepare<[PackedId], OperationRow>(`SELECT ${operationColumns} FROM operations WHERE id = ?`)
  const ofDay = db.prepare<[number, number], OperationRow>(`SELECT ${operationColumns} FROM operations WHERE business_day = ? ORDER BY number DESC LIMIT ?`)
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
  const surroundings = (row: OperationRow): Surroundings => {
    const { id, device, first } = must(segment.get(row.segment), 'Every operation stands in a segment')
    const before = row.seq === 1 ? first : must(hashAt.get(row.segment, row.seq - 1) ?? movedAt.get(id, row.seq - 1), `The operation before number ${row.number} is missing`)
    return { segmentId: unpackId(id), deviceId: unpackId(device), previousHash: before.toString('hex') }
  }
  const read = (row: OperationRow): Operation => unpackOperation(row, surroundings(row), names)
  return {
    byId: (id) => {
      const row = byId.get(packId(id))
      return row === undefined ? null : read(row)
    },
    ofDay: (day, limit) => ofDay.all(dayNumber(day), limit).map(read),
    latest: (before, limit) => latest.all(before ?? Number.MAX_SAFE_INTEGER, limit).map((row) => ({ number: row.number, networkNumber: networkNumber.get(row.number) ?? null, operation: read(row) })),
    count: () => must(count.get(), 'A count is a row'),
    lastBusinessDay: () => {
      const day = lastDay.get(packId(deviceId))
      return day === undefined ? null : dayFromNumber(day)
    },
    surroundings,
  }
}
