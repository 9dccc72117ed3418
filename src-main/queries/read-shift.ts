import type { ShiftView } from '#contract/shapes/shift.ts'
import { localTimeAt } from '#core/dates/business-day.ts'
import type { SellBody } from '#core/sales/bodies.ts'
import { moneyMethods } from '#core/sales/bodies.ts'
import { shiftKey } from '#core/shifts/shift-money.ts'
import { readShift as readShiftSlice } from '#core/shifts/shift.ts'
import { must } from '#core/std/must.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { knownDesk, personName } from '../desk-state/known-desk.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'
import type { DeskSession } from '../ports/session.ts'

/** The open shift as it stands; null when none is open, or nobody is unlocked. */
export function readShift(parts: DeskParts, session: DeskSession): { shift: ShiftView | null } {
  const ledger = parts.ledger.read
  const desk = knownDesk(ledger, session)
  const place = desk.ok ? ledger.openShiftOf(parts.deviceId) : null
  if (!desk.ok || place === null) return { shift: null }
  const { opened, expectedCashMinor, moved } = must(readShiftSlice(ledger.slice(shiftKey(place.shiftId))), 'An open shift was opened')
  const sales = ledger.salesOfShift(place.shiftId)
  const tenders = tendersOf(ledger, place.shiftId)
  return {
    shift: {
      shiftId: place.shiftId,
      number: place.number,
      openedDay: place.businessDay,
      openedTime: localTimeAt(place.openedAt, desk.value.branch.timeZone).time,
      openedByName: personName(ledger, opened.actorId),
      floatMinor: opened.floatMinor,
      sales: sales.count,
      totalMinor: sales.totalMinor,
      methods: moneyMethods.map((method) => {
        const amounts = [...tenders, ...moved.flatMap(({ ways }) => ways)].filter((tender) => tender.method === method).map(({ amountMinor }) => amountMinor)
        return { method, count: amounts.length, inMinor: sumOf(amounts.filter((amount) => amount > 0)), outMinor: 0 - sumOf(amounts.filter((amount) => amount < 0)) }
      }),
      movements: moved.map(({ why, ways, receiptNumber }) => ({ why, amountMinor: sumOf(ways.map(({ amountMinor }) => amountMinor)), receiptNumber })),
      expectedCashMinor,
      firstReceipt: sales.firstReceipt,
      lastReceipt: lastOf([sales.lastReceipt, ...moved.map(({ receiptNumber }) => receiptNumber)]),
    },
  }
}

function tendersOf(ledger: ReadableLedger, shiftId: string): SellBody['tenders'] {
  return ledger.saleIdsOfShift(shiftId).flatMap((saleId) => (must(ledger.operation(saleId), 'A shift counts sales on record').body as SellBody).tenders)
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}

/** The latest of the shift's receipt numbers: a later series, and within it a later number, has the longer or the greater text. */
function lastOf(numbers: readonly (string | null)[]): string | null {
  return numbers.reduce((last, number) => (number !== null && (last === null || number.length > last.length || (number.length === last.length && number > last)) ? number : last), null)
}
