import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { queueReceipt } from '../desk-state/paper-of.ts'
import { printersOf } from '../desk-state/print-jobs.ts'
import { keptReceipt } from '../desk-state/receipt-of-sale.ts'
import type { DeskSession } from '../ports/session.ts'
import { act } from './act.ts'

/** Puts a kept receipt into the print queue; after the first it says COPY. The same press twice prints once. */
export function printReceipt(parts: DeskParts, session: DeskSession, { operationId, saleId }: { readonly operationId: string; readonly saleId: string }): Outcome<{ jobId: string }> {
  return act(parts, session, ({ ledger, day }) => {
    const receipt = keptReceipt(ledger, saleId, false)
    if (!receipt.ok) return receipt
    const [printer] = printersOf(ledger)
    if (printer === undefined) return refuse('there-is-no-printer')
    queueReceipt(ledger, saleId, { id: operationId, printerId: printer.id, madeAt: day.nowMs })
    return done({ jobId: operationId })
  })
}
