import { discountLimitBasisPoints } from '../catalogue/person.ts'
import { addDays } from '../dates/calendar-day.ts'
import { isAmount } from '../money/amount.ts'
import type { Outcome, Refusal } from '../std/outcome.ts'
import { done } from '../std/outcome.ts'
import type { PricedLine } from './price-lines.ts'
import { discountOf, priceLines } from './price-lines.ts'
import type { SaleAsk } from './sale-ask.ts'
import type { Settlement } from './settle.ts'
import { settle } from './settle.ts'
import type { TaxedAmount } from './taxes-of.ts'
import { taxesOf } from './taxes-of.ts'

/** What a bill comes to, in minor units of the branch's currency. */
export type Quote = {
  readonly lines: readonly PricedLine[]
  readonly grossMinor: number
  readonly discountMinor: number
  readonly totalMinor: number
  readonly taxes: readonly TaxedAmount[]
  readonly settlement: Settlement
}

/** Works out a bill, or says which of its parts cannot be (SPEC S-rules of sales). Nothing is recorded. */
export function quoteSale(ask: SaleAsk): Outcome<Quote> {
  const refusal = lineRefusal(ask) ?? discountRefusal(ask)
  if (refusal !== null) return { ok: false, refusal }
  const lines = priceLines(ask)
  const grossMinor = lines.reduce((sum, line) => sum + line.grossMinor, 0)
  const discountMinor = lines.reduce((sum, line) => sum + line.discountMinor, 0)
  const totalMinor = grossMinor - discountMinor
  const taxes = taxesOf(lines.map(({ netMinor, ask: { type } }) => ({ netMinor, taxBasisPoints: type.terms.taxBasisPoints, taxedAt: type.terms.taxedAt })))
  return done({ lines, grossMinor, discountMinor, totalMinor, taxes, settlement: settle(totalMinor, ask.tenders, ask.branch.cashStepMinor) })
}

function lineRefusal(ask: SaleAsk): Refusal | null {
  for (const { type, startDay } of ask.lines) {
    const { name, activation } = type.terms
    if (type.archived) return { code: 'membership-type-is-archived', facts: { name } }
    if (type.soldAtBranches !== null && !type.soldAtBranches.includes(ask.branch.id)) return { code: 'membership-type-is-not-sold-here', facts: { name } }
    if (activation.kind !== 'planned') continue
    if (startDay === null) return { code: 'start-day-is-missing', facts: { name } }
    if (startDay < ask.today) return { code: 'start-day-is-in-the-past', facts: { name } }
    const latest = addDays(ask.today, activation.atMostDaysAhead)
    if (startDay > latest) return { code: 'start-day-is-too-far-ahead', facts: { name, latest } }
  }
  return null
}

function discountRefusal(ask: SaleAsk): Refusal | null {
  const gross = ask.lines.reduce((sum, { type }) => sum + type.terms.priceMinor, 0)
  if (!isAmount(gross) || ask.tenders.some(({ amountMinor }) => !isAmount(amountMinor))) return { code: 'amount-is-too-large', facts: {} }
  const discount = discountOf(ask.discount, gross)
  if (discount > gross) return { code: 'discount-is-larger-than-the-bill', facts: {} }
  if (discount * 10_000 > gross * discountLimitBasisPoints && !ask.mayDiscountAboveLimit) {
    return { code: 'discount-needs-a-manager', facts: { limitPercent: discountLimitBasisPoints / 100 } }
  }
  return null
}
