import { periodBoundary } from '../dates/period.ts'
import { lastDayOfPeriod } from '../dates/period.ts'
import type { CalendarDay } from '../dates/calendar-day.ts'
import { shareOf } from '../money/round-half-up.ts'
import { splitByLargestRemainder } from '../money/split-by-largest-remainder.ts'
import { must } from '../std/must.ts'
import type { Discount, SaleAsk } from './sale-ask.ts'

/** One line of a bill, priced: what it costs, its part of the discount, and when its membership will be valid. */
export type PricedLine = {
  readonly ask: SaleAsk['lines'][number]
  readonly grossMinor: number
  readonly discountMinor: number
  readonly netMinor: number
  readonly startsBy: 'at-sale' | 'first-visit' | 'planned'
  readonly startDay: CalendarDay | null
  readonly startsLatest: CalendarDay | null
  readonly lastDay: CalendarDay | null
}

/** Prices every line; the discount of the bill is allocated to the lines by largest remainder (domain.md §6). */
export function priceLines(ask: SaleAsk): PricedLine[] {
  const prices = ask.lines.map(({ type }) => type.terms.priceMinor)
  const gross = prices.reduce((sum, price) => sum + price, 0)
  const discounts = splitByLargestRemainder(Math.min(gross, discountOf(ask.discount, gross)), prices)
  return ask.lines.map((line, index) => {
    const grossMinor = line.type.terms.priceMinor
    const discountMinor = must(discounts[index], 'The discount was split over every line')
    return { ask: line, grossMinor, discountMinor, netMinor: grossMinor - discountMinor, ...startAndEnd(line, ask.today) }
  })
}

/** The discount of the bill in minor units, rounded half up. May exceed the bill: the sale then refuses it. */
export function discountOf(discount: Discount | null, grossMinor: number): number {
  if (discount === null) return 0
  return discount.kind === 'amount' ? discount.amountMinor : shareOf(grossMinor, discount.basisPoints, 10_000)
}

function startAndEnd({ type, startDay }: SaleAsk['lines'][number], today: CalendarDay): Pick<PricedLine, 'startsBy' | 'startDay' | 'startsLatest' | 'lastDay'> {
  const { activation, validity } = type.terms
  if (activation.kind === 'first-visit') {
    const startsLatest = activation.byItselfAfter === null ? null : periodBoundary(today, activation.byItselfAfter)
    return { startsBy: 'first-visit', startDay: null, startsLatest, lastDay: null }
  }
  const start = activation.kind === 'at-sale' ? today : startDay
  const lastDay = validity === null || start === null ? null : lastDayOfPeriod(start, validity)
  return { startsBy: activation.kind, startDay: start, startsLatest: null, lastDay }
}
