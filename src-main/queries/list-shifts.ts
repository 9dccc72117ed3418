import type { CloseShiftBody } from '#core/shifts/kinds.ts'
import { readShift } from '#core/shifts/shift.ts'
import { shiftKey } from '#core/shifts/shift-money.ts'
import { localTimeAt } from '#core/dates/business-day.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { knownDesk, personName } from '../desk-state/known-desk.ts'
import type { DeskSession } from '../ports/session.ts'

export type ClosedShift = { shiftId: string; number: number; day: string; time: string; closedByName: string; differenceMinor: number }

const mostShown = 30

/** The shifts of this desk that were closed, newest first: each has its Z. */
export function listShifts(parts: DeskParts, session: DeskSession): { shifts: ClosedShift[] } {
  const ledger = parts.ledger.read
  const desk = knownDesk(ledger, session)
  if (!desk.ok) return { shifts: [] }
  const shifts = ledger.closedShiftsOf(parts.deviceId, mostShown).flatMap((shiftId): ClosedShift[] => {
    const shift = readShift(ledger.slice(shiftKey(shiftId)))
    if (shift === null || shift.closed === null) return []
    const { expectedCashMinor, countedCashMinor } = shift.closed satisfies Pick<CloseShiftBody, 'expectedCashMinor' | 'countedCashMinor'>
    return [{ shiftId, number: shift.opened.number, ...localTimeAt(shift.closed.at, desk.value.branch.timeZone), closedByName: personName(ledger, shift.closed.actorId), differenceMinor: countedCashMinor - expectedCashMinor }]
  })
  return { shifts }
}
