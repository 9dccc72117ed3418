import { localTimeAt } from '../dates/business-day.ts'
import type { Operation } from '../ledger/operation.ts'
import type { ReceiptHeading } from './bodies.ts'
import type { CancelBillBody } from './cancel-body.ts'
import type { PayOutAccountBody } from './pay-out-account.ts'
import type { Receipt, ReceiptLine } from './receipt.ts'
import type { ReceiptNames } from './receipt-of.ts'
import { headOf, receiptLine, tenderOnReceipt } from './receipt-of.ts'
import type { RefundMembershipBody } from './refund-body.ts'
import { givenOut, refundOf } from './refund-body.ts'

/** The receipt of a refund: the membership, what went back and how, and the number of the receipt it takes back in part. */
export function refundReceipt(refund: Operation<string, RefundMembershipBody>, heading: ReceiptHeading, names: ReceiptNames): Receipt {
  const { body } = refund
  const refundMinor = refundOf(body)
  const line = moneyOut('refund', refundMinor, body.name, body.membershipNumber)
  return { ...reversal('refund', refund, heading, names), lines: [line], discountMinor: 0, totalMinor: refundMinor }
}

/** The receipt of a cancelled bill: its lines again, all of them taken back. */
export function cancellationReceipt(cancellation: Operation<string, CancelBillBody>, heading: ReceiptHeading, names: ReceiptNames): Receipt {
  const { lines } = cancellation.body
  return {
    ...reversal('cancellation', cancellation, heading, names),
    lines: lines.map(receiptLine),
    discountMinor: lines.reduce((sum, { discountMinor }) => sum + discountMinor, 0),
    totalMinor: lines.reduce((sum, { netMinor }) => sum + netMinor, 0),
  }
}

/** The receipt of store credit paid out: it takes no earlier receipt back. */
export function payOutReceipt(payOut: Operation<string, PayOutAccountBody>, heading: ReceiptHeading, names: ReceiptNames): Receipt {
  const { body } = payOut
  const { amountMinor } = body
  const like = { ...payOut, body: { receipt: { ...body.receipt, originalText: '' }, currency: body.currency, cashRoundingMinor: body.cashRoundingMinor, taxes: [], tenders: [body.tender] } }
  const line = moneyOut('account-pay-out', amountMinor, '', '')
  return { ...reversal('refund', like, heading, names), originalNumber: null, lines: [line], discountMinor: 0, totalMinor: amountMinor }
}

function moneyOut(kind: ReceiptLine['kind'], amountMinor: number, name: string, detail: string): ReceiptLine {
  return { kind, name, detail, quantity: 1, unitPriceMinor: amountMinor, grossMinor: amountMinor, discountMinor: 0, coveredMinor: 0, coveredBy: '', netMinor: amountMinor }
}

type Reversed = Pick<CancelBillBody, 'receipt' | 'currency' | 'cashRoundingMinor' | 'taxes' | 'tenders'>

function reversal(kind: Receipt['kind'], { body, occurredAt }: Operation<string, Reversed>, heading: ReceiptHeading, names: ReceiptNames): Omit<Receipt, 'lines' | 'discountMinor' | 'totalMinor'> {
  return {
    kind,
    ...headOf(heading),
    ...localTimeAt(occurredAt, heading.timeZone),
    number: body.receipt.text,
    originalNumber: body.receipt.originalText,
    currency: body.currency,
    ...names,
    cashRoundingMinor: body.cashRoundingMinor,
    taxes: body.taxes,
    tenders: body.tenders.map(tenderOnReceipt),
    givenMinor: givenOut(body.tenders),
    changeMinor: 0,
    memberships: [],
    giftCards: [],
  }
}
