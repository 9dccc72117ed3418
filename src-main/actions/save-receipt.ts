import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import { receiptOfSale } from '../desk-state/receipt-of-sale.ts'
import type { DeskSession } from '../ports/session.ts'
import { settingsKeys } from '../desk-state/settings-keys.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'

/** Sets a kept receipt as PDF, for the person to save. The first is the receipt, every later one says COPY (domain.md §6). */
export async function saveReceipt(parts: DeskParts, session: DeskSession, input: { readonly saleId: string; readonly paper: '80mm' | 'a4' }): Promise<Outcome<{ fileName: string; pdfBase64: string }>> {
  const givenKey = settingsKeys.receiptGiven + input.saleId
  const receipt = receiptOfSale(parts.ledger.read, session, input.saleId, parts.ledger.read.setting(givenKey) !== null)
  if (!receipt.ok) return receipt
  const pdf = await parts.receipts.pdf(receipt.value, input.paper)
  if (!pdf.ok) return pdf
  parts.ledger.transact((ledger) => ledger.saveSetting(givenKey, String(parts.clock.now())))
  return done({ fileName: `${receipt.value.number}.pdf`, pdfBase64: pdf.value })
}
