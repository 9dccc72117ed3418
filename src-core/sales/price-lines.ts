import type { CalendarDay } from '../dates/calendar-day.ts'
import { lastDayOfPeriod, periodBoundary } from '../dates/period.ts'
import { coveringRow } from '../memberships/covering-row.ts'
import { valueOfNextVisit } from '../memberships/deduct-visit.ts'
import { shareOf } from '../money/round-half-up.ts'
import { splitByLargestRemainder } from '../money/split-by-largest-remainder.ts'
import { exhaustive } from '../std/exhaustive.ts'
import { must } from '../std/must.ts'
import type { Discount, LineAsk, MembershipAsk, SaleAsk, ServiceAsk } from './sale-ask.ts'

/** One line of a bill, priced: what it costs, its part of the discount, what a visit pays of it, and what is left to pay. */
export type PricedLine = {
  readonly ask: LineAsk
  readonly name: string
  readonly grossMinor: number
  readonly discountMinor: number
  readonly coveredMinor: number
  readonly netMinor: number
  readonly taxBasisPoints: number
  /** Whether it is taxed on this receipt, or where it is used. */
  readonly taxedAt: 'sale' | 'use'
  /** When a membership will be valid; nothing of it for other lines. */
  readonly startsBy: 'at-sale' | 'first-visit' | 'planned'
  readonly startDay: CalendarDay | null
  readonly startsLatest: CalendarDay | null
  readonly lastDay: CalendarDay | null
}

/**
 * Prices every line in the order of domain.md §6: a line's own discount, then the bill's on what is left, allocated by
 * largest remainder, then what a membership pays. A discount never touches gift cards and top-ups: they are money, not goods.
 */
export function priceLines(ask: SaleAsk): PricedLine[] {
  const gross = ask.lines.map(grossOf)
  const own = ask.lines.map((line, index) => Math.min(gross[index] ?? 0, ownDiscountOf(line)))
  const weights = ask.lines.map((line, index) => (isGoods(line) ? (gross[index] ?? 0) - (own[index] ?? 0) : 0))
  const discountable = weights.reduce((sum, price) => sum + price, 0)
  const shares = splitByLargestRemainder(Math.min(discountable, discountOf(ask.discount, discountable)), weights)
  return ask.lines.map((line, index) => {
    const grossMinor = must(gross[index], 'Every line has its price')
    const discountMinor = (own[index] ?? 0) + must(shares[index], 'The discount was split over every line')
    const coveredMinor = Math.min(grossMinor - discountMinor, line.kind === 'service' ? worthOfVisit(line) : 0)
    return { ask: line, grossMinor, discountMinor, coveredMinor, netMinor: grossMinor - discountMinor - coveredMinor, ...goodsOf(line), ...startAndEnd(line, ask.today) }
  })
}

/** A discount of so much in minor units, rounded half up. May exceed it: the sale then refuses it. */
export function discountOf(discount: Discount | null, grossMinor: number): number {
  if (discount === null) return 0
  return discount.kind === 'amount' ? discount.amountMinor : shareOf(grossMinor, discount.basisPoints, 10_000)
}

/** What was agreed for this line alone, in minor units. May exceed the line: the sale then refuses it. */
export function ownDiscountOf(line: LineAsk): number {
  return isGoods(line) ? discountOf(line.discount ?? null, grossOf(line)) : 0
}

/** What a line costs before anything is taken off it, in minor units; may pass what the ledger can hold. */
export function grossOf(line: LineAsk): number {
  switch (line.kind) {
    case undefined:
    case 'membership':
      return line.type.terms.priceMinor
    case 'service':
      return line.service.priceMinor * line.quantity
    case 'gift-card':
    case 'account-top-up':
      return line.amountMinor
    default:
      return exhaustive(line)
  }
}

/** What is sold and not only stored as money. */
export function isGoods(line: LineAsk): line is MembershipAsk | ServiceAsk {
  return line.kind !== 'gift-card' && line.kind !== 'account-top-up'
}

/** What a visit is worth when it pays for a service: the list price, or the price of a visit where the type says so. */
function worthOfVisit({ service, coveredBy }: ServiceAsk): number {
  if (coveredBy === null) return 0
  if ((coveredBy.terms.worth ?? 'list-price') === 'list-price') return service.priceMinor
  return valueOfNextVisit(coveringRow(coveredBy, service).row) ?? service.priceMinor
}

function goodsOf(line: LineAsk): Pick<PricedLine, 'name' | 'taxBasisPoints' | 'taxedAt'> {
  switch (line.kind) {
    case undefined:
    case 'membership':
      return { name: line.type.terms.name, taxBasisPoints: line.type.terms.taxBasisPoints, taxedAt: line.type.terms.taxedAt }
    case 'service':
      return { name: line.service.name, taxBasisPoints: line.service.taxBasisPoints, taxedAt: 'sale' }
    case 'gift-card':
      return { name: line.type.name, taxBasisPoints: line.type.taxBasisPoints, taxedAt: line.type.taxedAt }
    case 'account-top-up':
      return { name: '', taxBasisPoints: 0, taxedAt: 'use' }
    default:
      return exhaustive(line)
  }
}

function startAndEnd(line: LineAsk, today: CalendarDay): Pick<PricedLine, 'startsBy' | 'startDay' | 'startsLatest' | 'lastDay'> {
  if (line.kind !== undefined && line.kind !== 'membership') return { startsBy: 'at-sale', startDay: null, startsLatest: null, lastDay: null }
  const { activation, validity } = line.type.terms
  if (activation.kind === 'first-visit') {
    const startsLatest = activation.byItselfAfter === null ? null : periodBoundary(today, activation.byItselfAfter)
    return { startsBy: 'first-visit', startDay: null, startsLatest, lastDay: null }
  }
  const start = activation.kind === 'at-sale' ? today : line.startDay
  const lastDay = validity === null || start === null ? null : lastDayOfPeriod(start, validity)
  return { startsBy: activation.kind, startDay: start, startsLatest: null, lastDay }
}
