import type { Operation } from '#core/ledger/operation.ts'
import type { ReceiptHeading, SellBody } from '#core/sales/bodies.ts'
import type { Receipt } from '#core/sales/receipt.ts'
import { receiptOf } from '#core/sales/receipt-of.ts'
import { must } from '#core/std/must.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'
import type { DeskSession } from '../ports/session.ts'
import { knownDesk, personName } from './known-desk.ts'

/** The receipt kept with a sale, with the client's name as it is on record now. */
export function receiptOfSale(ledger: ReadableLedger, session: DeskSession, saleId: string, copy: boolean): Outcome<Receipt> {
  const desk = knownDesk(ledger, session)
  if (!desk.ok) return desk
  const operation = ledger.operation(saleId)
  if (operation?.kind !== 'sell') return refuse('sale-is-unknown')
  const sale = operation as Operation<'sell', SellBody>
  const heading = must(ledger.content(sale.body.receipt.headingId, 'receipt-heading'), 'The heading is on record before the sale') as ReceiptHeading
  const clientName = sale.clientId === null ? null : (ledger.client(sale.clientId)?.name ?? '')
  return done(receiptOf(sale, heading, { clientName, cashierName: personName(ledger, sale.actorId), copy }))
}
