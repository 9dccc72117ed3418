import type { CalendarDay } from '../dates/calendar-day.ts'
import { addDays, daysBetween } from '../dates/calendar-day.ts'
import { endAfterDays } from '../dates/day-range.ts'
import { daysOfPeriod } from '../dates/period.ts'
import type { OperationDraft } from '../ledger/operation.ts'
import type { Stamp } from '../ledger/stamp.ts'
import { draftOf } from '../ledger/stamp.ts'
import { must } from '../std/must.ts'
import type { Outcome, Refusal } from '../std/outcome.ts'
import { done, refuse } from '../std/outcome.ts'
import type { FreezeMembershipBody } from './bodies.ts'
import { stands } from './counted-visits.ts'
import { goneRefusal } from './end-refusal.ts'
import { hasEnded, isUsedUp } from './membership-status.ts'
import type { Membership } from './read-membership.ts'
import { frozenDaysTaken } from './read-membership.ts'

export type FreezeAsk = {
  readonly membership: Membership
  readonly from: CalendarDay
  /** First day that is not frozen; null: until it is unfrozen. */
  readonly until: CalendarDay | null
  readonly mayBackdate: boolean
}

/** What a freeze comes to; `until` is set for an open freeze under a limit, which ends by itself when the limit is used up. */
export type FreezePlan = { readonly from: CalendarDay; readonly until: CalendarDay | null; readonly frozenDays: number | null; readonly leftAfter: number | null; readonly lastDayAfter: CalendarDay | null }

/** The earliest day a freeze may begin on: today, or tomorrow when a visit was deducted today. */
export function earliestFreezeDay(membership: Membership): CalendarDay {
  return visitedOn(membership, membership.asOf) ? addDays(membership.asOf, 1) : membership.asOf
}

/** Days of freezing still allowed; null: no limit. */
export function freezeDaysLeft(membership: Membership): number | null {
  const longest = membership.terms.freeze?.longestTotalDays ?? null
  if (longest === null) return null
  const taken = frozenDaysTaken(membership.freezes)
  return taken === null ? 0 : Math.max(0, longest - taken)
}

/** Why a membership cannot be frozen at all, whatever the days. */
export function freezeRefusal(membership: Membership): Refusal | null {
  const { terms, startDay, lastDay } = membership
  const gone = goneRefusal(membership)
  if (gone !== null) return gone
  if (terms.freeze === null) return { code: 'type-does-not-allow-freezing', facts: { name: terms.name } }
  if (terms.validity === null) return { code: 'membership-without-validity-cannot-be-frozen', facts: {} }
  if (startDay === null) return { code: 'membership-has-not-started', facts: { startDay: membership.startsLatest } }
  if (hasEnded(membership)) return { code: 'membership-has-ended', facts: { lastDay } }
  if (isUsedUp(membership)) return { code: 'membership-has-no-visits-left', facts: {} }
  if (freezeDaysLeft(membership) === 0) return { code: 'freeze-limit-is-used-up', facts: { longestTotalDays: terms.freeze.longestTotalDays } }
  return null
}

/** What a freeze would do, or why it cannot be (domain.md §3). Nothing is recorded. */
export function planFreeze(ask: FreezeAsk): Outcome<FreezePlan> {
  const { membership, from } = ask
  const refusal = freezeRefusal(membership) ?? startRefusal(ask) ?? rangeRefusal(ask)
  if (refusal !== null) return { ok: false, refusal }
  const left = freezeDaysLeft(membership)
  const until = ask.until ?? (left === null ? null : addDays(from, left))
  const frozenDays = until === null ? null : daysBetween(from, until)
  if (left !== null && frozenDays !== null && frozenDays > left) return refuse('freeze-is-longer-than-what-is-left', { leftDays: left, askedDays: frozenDays })
  const overlap = membership.freezes.find((freeze) => (freeze.until === null || from < freeze.until) && (until === null || freeze.from < until))
  if (overlap !== undefined) return refuse('freeze-overlaps-another', { from: overlap.from, until: overlap.until })
  const leftAfter = left === null || frozenDays === null ? left : left - frozenDays
  return done({ from, until, frozenDays, leftAfter, lastDayAfter: lastDayWith(membership, from, until) })
}

/** Decides freezing: the operation to record, or the refusal. */
export function decideFreezeMembership(ask: FreezeAsk, stamp: Stamp): Outcome<OperationDraft<'freeze-membership', FreezeMembershipBody>> {
  const plan = planFreeze(ask)
  if (!plan.ok) return plan
  const body = { membershipId: ask.membership.membershipId, from: plan.value.from, until: plan.value.until }
  return done(draftOf(stamp, 'freeze-membership', body, ask.membership.sold.clientId))
}

function startRefusal({ membership, from, until, mayBackdate }: FreezeAsk): Refusal | null {
  const earliest = earliestFreezeDay(membership)
  if (from >= earliest) return null
  if (from === membership.asOf) return { code: 'freeze-must-begin-tomorrow-after-a-visit', facts: { earliest } }
  if (!mayBackdate || (membership.startDay !== null && from < membership.startDay)) return { code: 'freeze-begins-in-the-past', facts: { earliest } }
  const inside = membership.visits.find((counted) => stands(counted) && counted.visit.visitDay >= from && (until === null || counted.visit.visitDay < until))
  return inside === undefined ? null : { code: 'freeze-covers-a-visit', facts: { day: inside.visit.visitDay } }
}

function rangeRefusal({ membership, from, until }: FreezeAsk): Refusal | null {
  if (until !== null && until <= from) return { code: 'freeze-ends-before-it-begins', facts: { from, until } }
  const { lastDay } = membership
  return lastDay !== null && from > lastDay ? { code: 'freeze-lies-after-the-end', facts: { lastDay } } : null
}

function lastDayWith(membership: Membership, from: CalendarDay, until: CalendarDay | null): CalendarDay | null {
  const { terms, startDay, freezes, extensionDays } = membership
  const start = must(startDay, 'Only a started membership is frozen')
  const days = daysOfPeriod(start, must(terms.validity, 'Only a membership with a validity is frozen')) + extensionDays
  return endAfterDays(start, days, [...freezes, { from, until }])
}

function visitedOn(membership: Membership, day: CalendarDay): boolean {
  return membership.visits.some((counted) => stands(counted) && counted.visit.day === day)
}
