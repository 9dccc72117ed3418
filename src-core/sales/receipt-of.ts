import { localTimeAt } from '../dates/business-day.ts'
import type { CalendarDay } from '../dates/calendar-day.ts'
import { lastDayOfPeriod } from '../dates/period.ts'
import type { Operation } from '../ledger/operation.ts'
import { roundHalfUp } from '../money/round-half-up.ts'
import type { GiftCardLine, MembershipLine, ReceiptHeading, SaleLine, SellBody, Tender } from './bodies.ts'
import { totalOf } from './bodies.ts'
import type { Receipt, ReceiptGiftCard, ReceiptLine, ReceiptMembership, ReceiptTender } from './receipt.ts'

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
    giftCards: body.lines.flatMap((line) => (line.kind === 'gift-card' ? [giftCardOnReceipt(line, sale.businessDay)] : [])),
  }
}

/** What stands at head and foot of every kind of receipt. */
export function headOf({ businessName, branchName, address, taxId, deskName, timeZone, language, footer, taxExemptionText, saysNotFiscal }: ReceiptHeading): ReceiptHeading {
  return { businessName, branchName, address, taxId, deskName, timeZone, language, footer, taxExemptionText, saysNotFiscal }
}

/** The ledger keeps what stayed in the till; a receipt names what was handed over, and then the change. */
function handedOver({ tenders, changeMinor }: SellBody): Receipt['tenders'] {
  const others = tenders.filter(({ method }) => method !== 'cash').map(tenderOnReceipt)
  const cashMinor = tenders.reduce((sum, { method, amountMinor }) => sum + (method === 'cash' ? amountMinor : 0), changeMinor)
  return cashMinor === 0 ? others : [...others, { method: 'cash', amountMinor: cashMinor, number: null }]
}

export function tenderOnReceipt(tender: Tender): ReceiptTender {
  return { method: tender.method, amountMinor: tender.amountMinor, number: tender.method === 'gift-card' ? (tender.number ?? null) : null }
}

export function receiptLine(line: SaleLine): ReceiptLine {
  const { kind, name, grossMinor, discountMinor, netMinor } = line
  const covered = line.kind === 'service' ? line.coveredBy : undefined
  const quantity = line.kind === 'service' ? line.quantity : 1
  return {
    kind, name, detail: line.kind === 'gift-card' ? line.number : '', quantity, unitPriceMinor: roundHalfUp(grossMinor, quantity), grossMinor, discountMinor,
    coveredMinor: covered?.coveredMinor ?? 0, coveredBy: covered?.number ?? '', netMinor,
  }
}

function membershipOnReceipt(line: MembershipLine): ReceiptMembership {
  const { number, code, name, startsBy, startDay, lastDay } = line
  const counted = line.rowVisits.filter((visits) => visits !== null)
  return { number, code, typeName: name, left: counted.length === 0 ? null : counted.reduce((sum, visits) => sum + visits, 0), startsBy, startDay, lastDay }
}

/** Its code stands on the paper: whoever holds the code holds the money. */
function giftCardOnReceipt({ name, number, code, netMinor, writeOff, validity }: GiftCardLine, soldOn: CalendarDay): ReceiptGiftCard {
  return { name, number, code, amountMinor: netMinor, writeOff, lastDay: validity === null ? null : lastDayOfPeriod(soldOn, validity) }
}
