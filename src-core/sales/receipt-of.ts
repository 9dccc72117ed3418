import { localTimeAt } from '../dates/business-day.ts'
import type { Operation } from '../ledger/operation.ts'
import { roundHalfUp } from '../money/round-half-up.ts'
import type { MembershipLine, ReceiptHeading, SaleLine, SellBody } from './bodies.ts'
import { totalOf } from './bodies.ts'
import type { Receipt, ReceiptLine, ReceiptMembership } from './receipt.ts'

/** What a receipt takes from elsewhere at the moment of printing: nobody's name is kept with the sale (domain.md §10). */
export type ReceiptNames = { readonly clientName: string | null; readonly cashierName: string; readonly copy: boolean }

/** The receipt of a sale, from the sale and its heading alone: a reprint in ten years says the same. */
export function receiptOf(sale: Operation<string, SellBody>, heading: ReceiptHeading, names: ReceiptNames): Receipt {
  const { body, occurredAt } = sale
  const { day, time } = localTimeAt(occurredAt, heading.timeZone)
  return {
    kind: 'sale',
    ...headOf(heading),
    number: body.receipt.text,
    originalNumber: null,
    // The wall date; the business day decides only where the sale is counted.
    day,
    time,
    currency: body.currency,
    ...names,
    lines: body.lines.map(receiptLine),
    discountMinor: body.lines.reduce((sum, { discountMinor }) => sum + discountMinor, 0),
    totalMinor: totalOf(body),
    cashRoundingMinor: body.cashRoundingMinor,
    taxes: body.taxes,
    tenders: handedOver(body),
    givenMinor: body.givenMinor,
    changeMinor: body.changeMinor,
    memberships: body.lines.flatMap((line) => (line.kind === 'membership' ? [membershipOnReceipt(line)] : [])),
  }
}

/** What stands at head and foot of every kind of receipt. */
export function headOf({ businessName, branchName, address, taxId, deskName, timeZone, language, footer, taxExemptionText, saysNotFiscal }: ReceiptHeading): ReceiptHeading {
  return { businessName, branchName, address, taxId, deskName, timeZone, language, footer, taxExemptionText, saysNotFiscal }
}

/** The ledger keeps what stayed in the till; a receipt names what was handed over, and then the change. */
function handedOver({ tenders, changeMinor }: SellBody): Receipt['tenders'] {
  const others = tenders.filter(({ method }) => method !== 'cash').map(({ method, amountMinor }) => ({ method, amountMinor }))
  const cashMinor = tenders.reduce((sum, { method, amountMinor }) => sum + (method === 'cash' ? amountMinor : 0), changeMinor)
  return cashMinor === 0 ? others : [...others, { method: 'cash', amountMinor: cashMinor }]
}

export function receiptLine(line: SaleLine): ReceiptLine {
  const { name, grossMinor, discountMinor, netMinor } = line
  const quantity = line.kind === 'service' ? line.quantity : 1
  return { name, detail: '', quantity, unitPriceMinor: roundHalfUp(grossMinor, quantity), grossMinor, discountMinor, netMinor }
}

function membershipOnReceipt(line: MembershipLine): ReceiptMembership {
  const { number, code, name, startsBy, startDay, lastDay } = line
  const counted = line.rowVisits.filter((visits) => visits !== null)
  return { number, code, typeName: name, left: counted.length === 0 ? null : counted.reduce((sum, visits) => sum + visits, 0), startsBy, startDay, lastDay }
}
