import type { SellBody } from '#core/sales/bodies.ts'
import type { ShiftFigures } from '#core/shifts/shift-figures.ts'
import { reckonShift } from '#core/reports/reckon-shift.ts'
import { shiftKey } from '#core/shifts/shift-money.ts'
import { must } from '#core/std/must.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'

/** What a shift comes to as it stands in the ledger. */
export function shiftFiguresOf(ledger: ReadableLedger, shiftId: string): ShiftFigures {
  const sales = ledger.saleIdsOfShift(shiftId).map((saleId) => must(ledger.operation(saleId), 'A shift counts sales on record').body as SellBody)
  return reckonShift({ sales, facts: ledger.slice(shiftKey(shiftId)).facts, unsent: ledger.unsentCount() })
}
