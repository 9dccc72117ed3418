import type { OperationDraft } from '../ledger/operation.ts'
import type { Stamp } from '../ledger/stamp.ts'
import { draftOf } from '../ledger/stamp.ts'
import type { Outcome, Refusal } from '../std/outcome.ts'
import { done } from '../std/outcome.ts'
import type { SellBody, Tender } from './bodies.ts'
import type { Quote } from './quote-sale.ts'
import { quoteSale } from './quote-sale.ts'
import type { SaleAsk } from './sale-ask.ts'
import type { GiftCardIds, MembershipIds } from './sale-lines.ts'
import { isMembership, saleLines } from './sale-lines.ts'

/** What the desk hands to a sale besides the bill: its shift, its next numbers, and ids made beforehand. */
export type SaleParts = {
  readonly shiftId: string | null
  readonly receipt: SellBody['receipt']
  /** One for each membership and each gift card that is sold, in the order of the lines. */
  readonly memberships: readonly MembershipIds[]
  readonly giftCards: readonly GiftCardIds[]
  /** One for each line that a visit pays for: the operation that takes it. */
  readonly visitIds: readonly string[]
}

/** Decides a sale: one operation with everything its receipt needs, or the refusal. */
export function decideSell(ask: SaleAsk, parts: SaleParts, stamp: Stamp): Outcome<OperationDraft<'sell', SellBody>> {
  const quoted = quoteSale(ask)
  if (!quoted.ok) return quoted
  if (parts.shiftId === null) return { ok: false, refusal: { code: 'there-is-no-open-shift', facts: {} } }
  const refusal = clientRefusal(ask) ?? paymentRefusal(quoted.value, ask)
  if (refusal !== null) return { ok: false, refusal }
  return done(draftOf(stamp, 'sell', sellBodyOf(ask, parts, parts.shiftId, quoted.value), ask.clientId))
}

function clientRefusal(ask: SaleAsk): Refusal | null {
  if (ask.clientId !== null) return null
  const named = ask.lines.flatMap((line) => (isMembership(line) && line.type.terms.named ? [line.type.terms.name] : []))[0]
  return named === undefined ? null : { code: 'sale-needs-a-client', facts: { typeName: named } }
}

function paymentRefusal({ settlement }: Quote, { branch: { currency } }: SaleAsk): Refusal | null {
  const { tooMuchMinor, leftMinor } = settlement
  if (tooMuchMinor > 0) return { code: 'payment-is-too-much', facts: { tooMuchMinor, currency } }
  return leftMinor > 0 ? { code: 'payment-is-short', facts: { leftMinor, currency } } : null
}

function sellBodyOf(ask: SaleAsk, parts: SaleParts, shiftId: string, quote: Quote): SellBody {
  const { settlement } = quote
  return {
    shiftId,
    currency: ask.branch.currency,
    lines: saleLines(quote.lines, ask, parts),
    discount: ask.discount,
    tenders: tendersOf(settlement.kept),
    givenMinor: settlement.givenMinor,
    changeMinor: settlement.changeMinor,
    cashRoundingMinor: settlement.cashRoundingMinor,
    taxes: quote.taxes.map((tax) => ({ ...tax })),
    ...(quote.isAboveDiscountLimit && ask.approvedBy ? { approvedBy: ask.approvedBy } : {}),
    receipt: parts.receipt,
  }
}

/** What stays in the till or is taken from what is stored; one card and one account stand once. */
function tendersOf(kept: Quote['settlement']['kept']): Tender[] {
  const tenders: Tender[] = []
  for (const tender of kept) {
    const next = tenderOf(tender)
    const index = next.method === 'gift-card' || next.method === 'client-account' ? tenders.findIndex((known) => isSameStore(known, next)) : -1
    const known = tenders[index]
    if (known === undefined) tenders.push(next)
    else tenders[index] = { ...known, amountMinor: known.amountMinor + next.amountMinor }
  }
  return tenders
}

function tenderOf(tender: Quote['settlement']['kept'][number]): Tender {
  const { method, amountMinor } = tender
  if (method === 'gift-card') return { method, amountMinor, giftCardId: tender.card.giftCardId, number: tender.card.sold.number }
  return method === 'client-account' ? { method, amountMinor, accountOfClientId: tender.accountOfClientId } : { method, amountMinor }
}

function isSameStore(left: Tender, right: Tender): boolean {
  if (left.method === 'gift-card') return right.method === 'gift-card' && left.giftCardId === right.giftCardId
  return left.method === 'client-account' && right.method === 'client-account'
}
