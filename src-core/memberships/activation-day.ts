import type { Activation } from '../catalogue/membership-terms.ts'
import type { CalendarDay } from '../dates/calendar-day.ts'
import { earliest, latest } from '../dates/calendar-day.ts'
import type { Period } from '../dates/period.ts'
import { periodBoundary } from '../dates/period.ts'
import { compareLedgerOrder } from '../ledger/operation.ts'
import type { CountedVisit } from './counted-visits.ts'
import type { AutoActivationFact, SoldFact } from './membership-fact.ts'

/** How a membership's validity starts, as of a day. */
export type Start = {
  /** The first day of validity, once it has come. */
  readonly startDay: CalendarDay | null
  /** Before the start: the planned day, or the day on which it starts by itself unless used earlier. */
  readonly startsLatest: CalendarDay | null
}

/**
 * Activation as of day `asOf` (domain.md §3): at the sale; on the planned day; or the earliest use that counts, or the
 * day of auto-activation if that is earlier. A return that takes the activation back takes its use out of the count.
 */
export function startOf(
  activation: Activation,
  sold: SoldFact,
  visits: readonly CountedVisit[],
  changes: readonly AutoActivationFact[],
  asOf: CalendarDay,
): Start {
  if (activation.kind === 'at-sale') return { startDay: sold.day, startsLatest: null }
  if (activation.kind === 'planned') {
    const planned = sold.plannedDay ?? sold.day
    return planned <= asOf ? { startDay: planned, startsLatest: null } : { startDay: null, startsLatest: planned }
  }
  const byItself = autoActivationDay(activation.byItselfAfter, sold, changes)
  const firstUse = firstUseThatCounts(visits)
  const start = byItself === null || byItself > asOf ? firstUse : firstUse === null ? byItself : earliest(firstUse, byItself)
  return start === null ? { startDay: null, startsLatest: byItself } : { startDay: start, startsLatest: null }
}

function firstUseThatCounts(visits: readonly CountedVisit[]): CalendarDay | null {
  let first: CalendarDay | null = null
  for (const { visit, returned, isCancelled } of visits) {
    if (isCancelled || returned?.takesActivationBack === true) continue
    first = first === null ? visit.visitDay : earliest(first, visit.visitDay)
  }
  return first
}

/**
 * The first day d with d ≥ sale + N under the setting in force on d. Each change of the type's setting after the sale
 * begins a stretch of days with its own N; a shorter N never activates before the change.
 */
export function autoActivationDay(sold: Period | null, sale: SoldFact, changes: readonly AutoActivationFact[]): CalendarDay | null {
  const stretches: { from: CalendarDay; after: Period | null }[] = [{ from: sale.day, after: sold }]
  for (const change of changes) {
    if (compareLedgerOrder(change, sale) > 0) stretches.push({ from: change.day, after: change.byItselfAfter })
  }
  for (const [index, { from, after }] of stretches.entries()) {
    if (after === null) continue
    const day = latest(from, periodBoundary(sale.day, after))
    const next = stretches[index + 1]
    if (next === undefined || day < next.from) return day
  }
  return null
}
