import type { Shift } from '#core/shifts/shift.ts'
import { readShift } from '#core/shifts/shift.ts'
import { shiftKey } from '#core/shifts/shift-money.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'

/** The open shift of this desk as it stands; null when none is open. */
export function openShiftAt(ledger: ReadableLedger, deviceId: string): Shift | null {
  const place = ledger.openShiftOf(deviceId)
  return place === null ? null : readShift(ledger.slice(shiftKey(place.shiftId)))
}
