import type { CalendarDay } from '#core/dates/calendar-day.ts'
import { isCalendarDay } from '#core/dates/calendar-day.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'

export type FreezeInput = { readonly membershipId: string; readonly from: string; readonly until: string | null }

/** The days as the calendar knows them: `2026-02-30` is no day. */
export function freezeDays({ from, until }: FreezeInput): Outcome<{ from: CalendarDay; until: CalendarDay | null }> {
  if (!isCalendarDay(from)) return refuse('there-is-no-such-day', { day: from })
  return until !== null && !isCalendarDay(until) ? refuse('there-is-no-such-day', { day: until }) : done({ from, until })
}
