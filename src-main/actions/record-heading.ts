import type { Branch } from '#core/catalogue/branch.ts'
import { draftOf } from '#core/ledger/stamp.ts'
import type { SellBody } from '#core/sales/bodies.ts'
import { canonicalJson } from '#core/std/canonical-json.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { headingOf } from '../desk-state/receipt-heading.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'
import type { Acting } from './act.ts'
import { nextNumbers } from './next-numbers.ts'

/** The receipt the next operation of this transaction takes, if it takes one. */
export function nextReceipt(parts: DeskParts, ledger: ReadableLedger, branch: Branch): SellBody['receipt'] {
  return { ...nextNumbers(ledger, branch, parts.deviceId).receipt, headingId: headingIdOf(parts, ledger, branch) }
}

export function headingIdOf(parts: DeskParts, ledger: ReadableLedger, branch: Branch): string {
  return parts.ids.contentId(canonicalJson(headingOf(ledger, branch)))
}

/** A heading stands in the ledger before the first receipt that names it. */
export function recordHeading(parts: DeskParts, { ledger, branch, stamp }: Acting, headingId: string): void {
  if (ledger.content(headingId, 'receipt-heading') !== null) return
  ledger.record(draftOf(stamp(parts.ids.newId()), 'record-receipt-heading', { headingId, heading: headingOf(ledger, branch) }, null))
}
