import type { ShiftView } from '#contract/shapes/shift.ts'
import { localTimeAt } from '#core/dates/business-day.ts'
import { shiftKey } from '#core/shifts/shift-money.ts'
import { readShift as readShiftSlice } from '#core/shifts/shift.ts'
import { must } from '#core/std/must.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { knownDesk, personName } from '../desk-state/known-desk.ts'
import { shiftFiguresOf } from '../desk-state/shift-figures-of.ts'
import type { DeskSession } from '../ports/session.ts'

/** The open shift as it stands; null when none is open, or nobody is unlocked. */
export function readShift(parts: DeskParts, session: DeskSession): { shift: ShiftView | null } {
  const ledger = parts.ledger.read
  const desk = knownDesk(ledger, session)
  const place = desk.ok ? ledger.openShiftOf(parts.deviceId) : null
  if (!desk.ok || place === null) return { shift: null }
  const { opened, expectedCashMinor, moved } = must(readShiftSlice(ledger.slice(shiftKey(place.shiftId))), 'An open shift was opened')
  const figures = shiftFiguresOf(ledger, parts, place.shiftId)
  return {
    shift: {
      shiftId: place.shiftId,
      number: place.number,
      openedDay: place.businessDay,
      openedTime: localTimeAt(place.openedAt, desk.value.branch.timeZone).time,
      openedByName: personName(ledger, opened.actorId),
      floatMinor: opened.floatMinor,
      sales: figures.sales.count,
      discountMinor: figures.sales.discountMinor,
      totalMinor: figures.sales.totalMinor,
      methods: figures.methods,
      movements: moved.map(({ why, ways, receiptNumber }) => ({ why, amountMinor: ways.reduce((sum, { amountMinor }) => sum + amountMinor, 0), receiptNumber })),
      expectedCashMinor,
      firstReceipt: figures.firstReceipt,
      lastReceipt: figures.lastReceipt,
      countsBlind: desk.value.branch.countsBlind === true,
    },
  }
}
