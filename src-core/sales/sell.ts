import type { OperationDraft } from '../ledger/operation.ts'
import type { Stamp } from '../ledger/stamp.ts'
import { draftOf } from '../ledger/stamp.ts'
import { must } from '../std/must.ts'
import type { Outcome, Refusal } from '../std/outcome.ts'
import { done } from '../std/outcome.ts'
import type { MembershipLine, SellBody } from './bodies.ts'
import type { PricedLine } from './price-lines.ts'
import type { Quote } from './quote-sale.ts'
import { quoteSale } from './quote-sale.ts'
import { rowPrices, rowVisits } from './row-prices.ts'
import type { SaleAsk } from './sale-ask.ts'

/** What the desk hands to a sale besides the bill: its shift, its next numbers, and ids made beforehand. */
export type SaleParts = {
  readonly shiftId: string | null
  readonly receipt: SellBody['receipt']
  /** One for each line. */
  readonly memberships: readonly { readonly membershipId: string; readonly number: string; readonly code: string; readonly termsId: string }[]
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
  const named = ask.lines.find(({ type }) => type.terms.named)
  return ask.clientId === null && named !== undefined ? { code: 'sale-needs-a-client', facts: { typeName: named.type.terms.name } } : null
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
    lines: quote.lines.map((line, index) => membershipLineOf(line, must(parts.memberships[index], 'Each line has its ids'), ask)),
    discount: ask.discount,
    tenders: settlement.kept.map(({ method, amountMinor }) => ({ method, amountMinor })),
    givenMinor: settlement.givenMinor,
    changeMinor: settlement.changeMinor,
    cashRoundingMinor: settlement.cashRoundingMinor,
    taxes: quote.taxes.map((tax) => ({ ...tax })),
    receipt: parts.receipt,
  }
}

function membershipLineOf(line: PricedLine, ids: SaleParts['memberships'][number], ask: SaleAsk): MembershipLine {
  const { terms } = line.ask.type
  const { grossMinor, discountMinor, netMinor, startsBy, startDay, lastDay } = line
  return {
    kind: 'membership', name: terms.name, grossMinor, discountMinor, netMinor, taxBasisPoints: terms.taxBasisPoints, taxedAt: terms.taxedAt, ...ids,
    rowVisits: rowVisits(terms),
    rowPricesMinor: rowPrices(terms, netMinor, ask.services, ask.today),
    plannedDay: startsBy === 'planned' ? startDay : null,
    startsBy, startDay, lastDay,
  }
}
