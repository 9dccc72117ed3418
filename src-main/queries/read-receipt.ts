import type { ReceiptView } from '#contract/shapes/receipt.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { receiptOfSale } from '../desk-state/receipt-of-sale.ts'
import type { DeskSession } from '../ports/session.ts'

/** A receipt as it was kept, for the screen. */
export function readReceipt(parts: DeskParts, session: DeskSession, input: { readonly saleId: string }): Outcome<ReceiptView> {
  const receipt = receiptOfSale(parts.ledger.read, session, input.saleId, false)
  if (!receipt.ok) return receipt
  const { lines, taxes, tenders, memberships, giftCards } = receipt.value
  return done({ ...receipt.value, lines: [...lines], taxes: [...taxes], tenders: [...tenders], memberships: [...memberships], giftCards: [...giftCards] })
}
