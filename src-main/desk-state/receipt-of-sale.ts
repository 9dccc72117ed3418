import type { ReceiptHeading, SellBody } from '#core/sales/bodies.ts'
import type { Receipt } from '#core/sales/receipt.ts'
import { receiptOf } from '#core/sales/receipt-of.ts'
import { cancellationReceipt, payOutReceipt, refundReceipt } from '#core/sales/reversal-receipt.ts'
import { must } from '#core/std/must.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'
import type { DeskSession } from '../ports/session.ts'
import { knownDesk, personName } from './known-desk.ts'

/** The receipt kept with a sale, a refund or a cancelled bill, with the client's name as it is on record now. */
export function receiptOfSale(ledger: ReadableLedger, session: DeskSession, saleId: string, copy: boolean): Outcome<Receipt> {
  const desk = knownDesk(ledger, session)
  return desk.ok ? keptReceipt(ledger, saleId, copy) : desk
}

/** The same for the printer, which works while nobody is unlocked. */
export function keptReceipt(ledger: ReadableLedger, saleId: string, copy: boolean): Outcome<Receipt> {
  const operation = ledger.operation(saleId)
  if (operation === null || !isReceiptKind(operation.kind)) return refuse('sale-is-unknown')
  const { headingId } = (operation.body as { readonly receipt: SellBody['receipt'] }).receipt
  const heading = must(ledger.content(headingId, 'receipt-heading'), 'The heading is on record before its receipt') as ReceiptHeading
  const clientName = operation.clientId === null ? null : (ledger.client(operation.clientId)?.name ?? '')
  return done(receiptByKind[operation.kind](operation as never, heading, { clientName, cashierName: personName(ledger, operation.actorId), copy }))
}

const receiptByKind = { sell: receiptOf, 'refund-membership': refundReceipt, 'cancel-bill': cancellationReceipt, 'pay-out-account': payOutReceipt } as const

function isReceiptKind(kind: string): kind is keyof typeof receiptByKind {
  return Object.hasOwn(receiptByKind, kind)
}
