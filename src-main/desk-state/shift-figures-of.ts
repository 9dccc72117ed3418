import type { SellBody } from '#core/sales/bodies.ts'
import type { ShiftFigures } from '#core/shifts/shift-figures.ts'
import { reckonShift } from '#core/reports/reckon-shift.ts'
import { shiftKey } from '#core/shifts/shift-money.ts'
import { must } from '#core/std/must.ts'
import type { DeskParts } from './desk-parts.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'

/** What a shift comes to as it stands in the ledger. Alone there is nobody it could be sent to. */
export function shiftFiguresOf(ledger: ReadableLedger, { sync }: Pick<DeskParts, 'sync'>, shiftId: string): ShiftFigures {
  const sales = ledger.saleIdsOfShift(shiftId).map((saleId) => must(ledger.operation(saleId), 'A shift counts sales on record').body as SellBody)
  return reckonShift({ sales, facts: ledger.slice(shiftKey(shiftId)).facts, unsent: sync.view().status.state === 'alone' ? 0 : ledger.unsentCount() })
}
