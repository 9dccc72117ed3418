import type { MembershipTerms } from '../catalogue/membership-terms.ts'
import type { Refusal } from '../std/outcome.ts'

/** Whether a membership may be used at this hour of this weekday. No hours set: at any time. */
export function hoursRefusal(hours: MembershipTerms['hours'], weekday: number, minuteOfDay: number): Refusal | null {
  if (hours.length === 0) return null
  const open = hours.some(({ weekdays, fromMinute, untilMinute }) => weekdays.includes(weekday) && fromMinute <= minuteOfDay && minuteOfDay < untilMinute)
  return open ? null : { code: 'membership-is-not-valid-at-this-hour', facts: {} }
}
