import { exhaustive } from '../std/exhaustive.ts'
import type { CalendarDay } from './calendar-day.ts'
import { addDays, dayOf, daysBetween, daysInMonth } from './calendar-day.ts'

/** A length of time in calendar units, never in hours. */
export type Period = { readonly unit: 'day' | 'week' | 'month' | 'year'; readonly count: number }

/**
 * The first day after a period that starts on `anchor` (domain.md §3). Months: the same day N months later, or the 1st
 * of the following month when that month has no such day. So a period's last valid day is this boundary − 1.
 */
export function periodBoundary(anchor: CalendarDay, period: Period): CalendarDay {
  switch (period.unit) {
    case 'day':
      return addDays(anchor, period.count)
    case 'week':
      return addDays(anchor, period.count * 7)
    case 'month':
      return monthsLater(anchor, period.count)
    case 'year':
      return monthsLater(anchor, period.count * 12)
    default:
      return exhaustive(period.unit)
  }
}

/** The last day, inclusive, of a period that starts on `anchor`. */
export function lastDayOfPeriod(anchor: CalendarDay, period: Period): CalendarDay {
  return addDays(periodBoundary(anchor, period), -1)
}

/** How many days the period has when it starts on `anchor`. */
export function daysOfPeriod(anchor: CalendarDay, period: Period): number {
  return daysBetween(anchor, periodBoundary(anchor, period))
}

/** First day of period `index` (0 is the anchor itself) of a renewal: always from the first anchor, so it cannot drift. */
export function renewalPeriodStart(anchor: CalendarDay, period: Period, index: number): CalendarDay {
  return index === 0 ? anchor : periodBoundary(anchor, { unit: period.unit, count: period.count * index })
}

function monthsLater(anchor: CalendarDay, months: number): CalendarDay {
  const day = Number(anchor.slice(8, 10))
  const monthIndex = Number(anchor.slice(0, 4)) * 12 + Number(anchor.slice(5, 7)) - 1 + months
  const year = Math.floor(monthIndex / 12)
  const month = (monthIndex % 12) + 1
  if (day <= daysInMonth(year, month)) return dayOf(year, month, day)
  return month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)
}
