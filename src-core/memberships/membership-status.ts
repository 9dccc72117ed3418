import type { CalendarDay } from '../dates/calendar-day.ts'
import { daysBetween } from '../dates/calendar-day.ts'
import type { Membership } from './read-membership.ts'

export const membershipStatuses = ['not-started', 'active', 'ending-soon', 'frozen', 'used-up', 'expired', 'past-due', 'cancelled', 'refunded'] as const
export type MembershipStatus = (typeof membershipStatuses)[number]

/** From this many days before the end on, a membership shows as ending soon. */
export const endingSoonDays = 7

/** The one status a person sees, derived from the ledger and the day (domain.md §1). */
export function membershipStatus(membership: Membership): MembershipStatus {
  if (membership.refunded !== null) return 'refunded'
  if (membership.cancelled !== null) return 'cancelled'
  if (isUsedUp(membership)) return 'used-up'
  if (membership.startDay === null) return 'not-started'
  if (membership.frozenBy !== null) return 'frozen'
  if (hasEnded(membership)) return 'expired'
  const { lastDay } = membership
  return lastDay !== null && daysLeftThrough(lastDay, membership.asOf) <= endingSoonDays ? 'ending-soon' : 'active'
}

/** No visit of any row can be taken any more. A row without a count is never used up. */
export function isUsedUp({ rows }: Membership): boolean {
  return rows.every(({ left }) => left !== null && left <= 0)
}

/** The last valid day is past. A membership never ends while it is frozen (domain.md §3). */
export function hasEnded({ lastDay, frozenBy, asOf }: Membership): boolean {
  return lastDay !== null && frozenBy === null && asOf > lastDay
}

/** Days still valid, the day itself included. */
export function daysLeftThrough(lastDay: CalendarDay, day: CalendarDay): number {
  return Math.max(0, daysBetween(day, lastDay) + 1)
}
