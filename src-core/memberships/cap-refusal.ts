import type { CalendarDay } from '../dates/calendar-day.ts'
import { dayNumber } from '../dates/calendar-day.ts'
import type { Refusal } from '../std/outcome.ts'
import { stands } from './counted-visits.ts'
import type { Membership } from './read-membership.ts'

/** Whether one more visit today would pass a cap per calendar day, week (from Monday) or month. */
export function capRefusal({ terms, visits, asOf }: Membership): Refusal | null {
  for (const cap of terms.caps) {
    const taken = visits.filter((counted) => stands(counted) && windowOf(counted.visit.visitDay, cap.per) === windowOf(asOf, cap.per))
    const count = taken.reduce((sum, { visit }) => sum + visit.visits, 0)
    if (count >= cap.visits) return { code: 'membership-cap-is-reached', facts: { visits: cap.visits, per: cap.per } }
  }
  return null
}

function windowOf(day: CalendarDay, per: 'day' | 'week' | 'month'): string {
  if (per === 'day') return day
  // 1970-01-01 was a Thursday: three days later, weeks begin on Mondays.
  return per === 'month' ? day.slice(0, 7) : `week ${Math.floor((dayNumber(day) + 3) / 7)}`
}
