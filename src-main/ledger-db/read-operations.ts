import type { CalendarDay } from '#core/dates/calendar-day.ts'
import { dayFromNumber, dayNumber } from '#core/dates/calendar-day.ts'
import type { Operation } from '#core/ledger/operation.ts'
import { must } from '#core/std/must.ts'
import type { Connection } from './connection.ts'
import type { ReadableLedger } from './ledger.ts'
import type { Names } from './names.ts'
import type { ChainRow, FoldedRow, OperationRow, Surroundings } from './operation-row.ts'
import { operationColumns, unpackForFolding, unpackOperation } from './operation-row.ts'
import type { PackedId } from './packed-id.ts'
import { packId } from './packed-id.ts'
import { operationsInBlock } from './projection-batch.ts'
import type { ReadSurroundings } from './surroundings.ts'
import { openSurroundings } from './surroundings.ts'

export type ReadOperations = {
  readonly byId: (id: string) => Operation | null
  readonly ofDay: (day: CalendarDay, limit: number) => Operation[]
  readonly latest: ReadableLedger['latestOperations']
  readonly isUnsent: ReadableLedger['isUnsent']
  readonly count: () => number
  readonly lastBusinessDay: () => CalendarDay | null
  /** After one was inserted: how many there are and the day of the last one are asked at every action. */
  readonly moveOn: (number: number, day: CalendarDay) => void
  /** After others came. */
  readonly forgetCount: () => void
  readonly forget: () => void
  /** What the row leaves out because its segment and the row before it have it. */
  readonly surroundings: (row: ChainRow) => Surroundings
  /** The operation without its place in the chain, on which nothing that follows from an operation depends. */
  readonly forFolding: (row: FoldedRow) => Operation
  /** The same on a walk, where the row before is usually at hand. */
  readonly surroundingsAfter: ReadSurroundings['after']
}

export function openReadOperations(db: Connection, names: Names, deviceId: string): ReadOperations {
  const byId = db.prepare<[PackedId], OperationRow>(`SELECT ${operationColumns} FROM operations WHERE id = ?`)
  const blocksOfDay = db.prepare<[number], number>('SELECT block FROM operation_days WHERE day = ? ORDER BY block DESC').pluck()
  const ofDayInBlock = db.prepare<[number, number, number, number], OperationRow>(`SELECT ${operationColumns} FROM operations WHERE number >= ? AND number < ? AND business_day = ? ORDER BY number DESC LIMIT ?`)
  const latest = db.prepare<[number, number], OperationRow>(`SELECT ${operationColumns} FROM operations WHERE number < ? ORDER BY number DESC LIMIT ?`)
  const networkNumber = db.prepare<[number], number>('SELECT network_number FROM acknowledgements WHERE stream = 0 AND row = ?').pluck()
  const unsent = db.prepare<[PackedId], number>('SELECT 1 FROM operations o WHERE o.id = ? AND NOT EXISTS (SELECT 1 FROM acknowledgements a WHERE a.stream = 0 AND a.row = o.number)').pluck()
  const last = openLastOperation(db, deviceId)
  const around = openSurroundings(db)
  const read = (row: OperationRow): Operation => unpackOperation(row, around.after(null, row), names)
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
    isUnsent: (id) => unsent.get(packId(id)) !== undefined,
    ...last,
    forget: () => {
      last.forgetCount()
      around.forget()
    },
    surroundings: (row) => around.after(null, row),
    forFolding: (row) => unpackForFolding(row, around.segmentOf(row.segment), names),
    surroundingsAfter: around.after,
  }
}

/** How many operations there are and the day of this desk's last one: asked at every action, so remembered. */
function openLastOperation(db: Connection, deviceId: string): Pick<ReadOperations, 'count' | 'lastBusinessDay' | 'moveOn' | 'forgetCount'> {
  // Rows are never removed, so the count is the highest number: no walk over a million rows.
  const count = db.prepare<[], number>('SELECT coalesce(max(number), 0) FROM operations').pluck()
  // A foreign desk's wrong clock is not this desk's last day.
  const lastDay = db
    .prepare<[PackedId], number>('SELECT o.business_day FROM operations o JOIN segments s ON s.number = o.segment WHERE s.device = ? ORDER BY s.number DESC, o.seq DESC LIMIT 1')
    .pluck()
  let last: { readonly count: number; readonly day: CalendarDay | null } | null = null
  const lastOf = (): { readonly count: number; readonly day: CalendarDay | null } => {
    if (last === null) {
      const day = lastDay.get(packId(deviceId))
      last = { count: must(count.get(), 'A count is a row'), day: day === undefined ? null : dayFromNumber(day) }
    }
    return last
  }
  return {
    count: () => lastOf().count,
    lastBusinessDay: () => lastOf().day,
    moveOn: (number, day) => {
      last = { count: number, day }
    },
    forgetCount: () => {
      last = null
    },
  }
}
