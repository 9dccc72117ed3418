import type { MembershipTerms } from '../catalogue/membership-terms.ts'
import type { Service } from '../catalogue/service.ts'
import type { CalendarDay } from '../dates/calendar-day.ts'
import { daysOfPeriod } from '../dates/period.ts'
import { splitByLargestRemainder } from '../money/split-by-largest-remainder.ts'
import { must } from '../std/must.ts'

/**
 * The net price split over the balance rows, once, at the sale (domain.md §6). A row weighs its list price that day times
 * its visits; a category weighs by its cheapest service, a row without a count by the weeks of validity, rounded up.
 */
export function rowPrices(terms: MembershipTerms, netMinor: number, services: readonly Service[], day: CalendarDay): number[] {
  if (terms.balance.kind !== 'separate') return [netMinor]
  return splitByLargestRemainder(netMinor, terms.balance.rows.map((row) => listPrice(row.covers, services) * (row.visits ?? weeksOf(terms, day))))
}

/** Visits sold per balance row; null is a row without a count. */
export function rowVisits(terms: MembershipTerms): (number | null)[] {
  const { balance } = terms
  if (balance.kind === 'shared') return [balance.visits]
  return balance.kind === 'unlimited' ? [null] : balance.rows.map(({ visits }) => visits)
}

function listPrice(covers: { readonly kind: 'service' | 'category'; readonly id: string }, services: readonly Service[]): number {
  const covered = services.filter((service) => !service.archived && (covers.kind === 'service' ? service.id : service.categoryId) === covers.id)
  return covered.length === 0 ? 0 : Math.min(...covered.map(({ priceMinor }) => priceMinor))
}

function weeksOf(terms: MembershipTerms, day: CalendarDay): number {
  return Math.ceil(daysOfPeriod(day, must(terms.validity, 'A row without a count needs a validity')) / 7)
}
