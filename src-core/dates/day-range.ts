import type { CalendarDay } from './calendar-day.ts'
import { addDays, daysBetween, earliest, latest } from './calendar-day.ts'

/** A half-open range of days [from, until); `until: null` is open. */
export type DayRange = { readonly from: CalendarDay; readonly until: CalendarDay | null }

/** The ranges joined where they touch or overlap, in order; empty ones are left out. */
export function unionOfRanges(ranges: readonly DayRange[]): DayRange[] {
  const joined: DayRange[] = []
  for (const range of ranges.filter(({ from, until }) => until === null || until > from).toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const before = joined.at(-1)
    if (before === undefined || (before.until !== null && before.until < range.from)) joined.push(range)
    else joined[joined.length - 1] = { from: before.from, until: laterEnd(before.until, range.until) }
  }
  return joined
}

/**
 * The effective end of domain.md §3: walks the days from `start`, a frozen day is not used up, and the end is the day on
 * which `days` are used up. Null while an open range stands before that day.
 */
export function endAfterDays(start: CalendarDay, days: number, frozen: readonly DayRange[]): CalendarDay | null {
  let cursor = start
  let left = days
  for (const range of unionOfRanges(frozen)) {
    if (range.until !== null && range.until <= cursor) continue
    const free = Math.max(0, daysBetween(cursor, range.from))
    if (left <= free) break
    if (range.until === null) return null
    left -= free
    cursor = range.until
  }
  return addDays(cursor, left - 1)
}

/** How many days of [start, last] lie in the ranges; days outside count 0. */
export function daysInRanges(ranges: readonly DayRange[], start: CalendarDay, last: CalendarDay): number {
  const after = addDays(last, 1)
  return unionOfRanges(ranges).reduce((sum, { from, until }) => sum + Math.max(0, daysBetween(latest(from, start), until === null ? after : earliest(until, after))), 0)
}

function laterEnd(left: CalendarDay | null, right: CalendarDay | null): CalendarDay | null {
  return left === null || right === null ? null : latest(left, right)
}
