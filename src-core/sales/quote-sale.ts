import { discountLimitBasisPoints } from '../catalogue/person.ts'
import type { Outcome, Refusal } from '../std/outcome.ts'
import { done } from '../std/outcome.ts'
import { lineRefusal, sizeRefusal } from './line-refusal.ts'
import type { PricedLine } from './price-lines.ts'
import { discountOf, grossOf, isGoods, ownDiscountOf, priceLines } from './price-lines.ts'
import type { SaleAsk, TenderAsk } from './sale-ask.ts'
import type { Settlement } from './settle.ts'
import { settle } from './settle.ts'
import type { TaxedAmount } from './taxes-of.ts'
import { taxesOf } from './taxes-of.ts'
import type { Payable } from './tender-refusal.ts'
import { byCard, payableOf, tenderRefusal } from './tender-refusal.ts'

/** What a bill comes to, in minor units of the branch's currency. */
export type Quote = {
  readonly lines: readonly PricedLine[]
  readonly grossMinor: number
  readonly discountMinor: number
  /** What memberships pay of it. */
  readonly coveredMinor: number
  readonly totalMinor: number
  readonly taxes: readonly TaxedAmount[]
  readonly settlement: Settlement<TenderAsk>
  readonly payable: Payable
  /** Whether the discount was larger than anybody may give. */
  readonly isAboveDiscountLimit: boolean
}

/** Works out a bill, or says which of its parts cannot be (SPEC B4). Nothing is recorded. */
export function quoteSale(ask: SaleAsk): Outcome<Quote> {
  const refusal = lineRefusal(ask) ?? sizeRefusal(ask) ?? discountRefusal(ask)
  if (refusal !== null) return { ok: false, refusal }
  const lines = priceLines(ask)
  const unfit = tenderRefusal(ask, lines)
  if (unfit !== null) return { ok: false, refusal: unfit }
  const sum = (of: (line: PricedLine) => number): number => lines.reduce((total, line) => total + of(line), 0)
  const totalMinor = sum(({ netMinor }) => netMinor)
  return done({
    lines,
    grossMinor: sum(({ grossMinor }) => grossMinor),
    discountMinor: sum(({ discountMinor }) => discountMinor),
    coveredMinor: sum(({ coveredMinor }) => coveredMinor),
    totalMinor,
    taxes: taxesOf(lines, taxedBefore(ask)),
    settlement: settle(totalMinor, ask.tenders, ask.branch.cashStepMinor),
    payable: payableOf(lines),
    isAboveDiscountLimit: isAboveLimit(ask),
  })
}

/** What single-purpose cards pay was taxed when they were sold. */
function taxedBefore({ tenders }: SaleAsk): { readonly rateBasisPoints: number; readonly grossMinor: number }[] {
  return byCard(tenders).flatMap(({ card, amountMinor }) => (card.sold.taxedAt === 'sale' ? [{ rateBasisPoints: card.sold.taxBasisPoints, grossMinor: amountMinor }] : []))
}

/** What the lines cost after their own discounts: what the bill's is taken from. */
function discountable({ lines }: SaleAsk): number {
  return lines.reduce((sum, line) => (isGoods(line) ? sum + grossOf(line) - ownDiscountOf(line) : sum), 0)
}

/** Judged line by line and over the bill: a large one on a small line is not hidden among many. */
function isAboveLimit(ask: SaleAsk): boolean {
  const isAbove = (discountMinor: number, grossMinor: number): boolean => discountMinor * 10_000 > grossMinor * discountLimitBasisPoints
  const goods = ask.lines.filter(isGoods)
  const gross = goods.reduce((sum, line) => sum + grossOf(line), 0)
  const left = discountable(ask)
  return goods.some((line) => isAbove(ownDiscountOf(line), grossOf(line))) || isAbove(gross - left + discountOf(ask.discount, left), gross)
}

function discountRefusal(ask: SaleAsk): Refusal | null {
  const isTooLarge = ask.lines.some((line) => ownDiscountOf(line) > grossOf(line)) || discountOf(ask.discount, discountable(ask)) > discountable(ask)
  if (isTooLarge) return { code: 'discount-is-larger-than-the-bill', facts: {} }
  return isAboveLimit(ask) && !ask.mayDiscountAboveLimit ? { code: 'discount-needs-a-manager', facts: { limitPercent: discountLimitBasisPoints / 100 } } : null
}
