import type { CorrectionReason } from '../catalogue/reasons.ts'
import type { CalendarDay } from '../dates/calendar-day.ts'
import { addDays, daysBetween } from '../dates/calendar-day.ts'
import { daysInRanges, endAfterDays } from '../dates/day-range.ts'
import type { OperationDraft } from '../ledger/operation.ts'
import type { Stamp } from '../ledger/stamp.ts'
import { draftOf } from '../ledger/stamp.ts'
import type { Outcome, Refusal } from '../std/outcome.ts'
import { done, refuse } from '../std/outcome.ts'
import type { CorrectBalanceBody, ExtendMembershipBody } from './bodies.ts'
import { stands } from './counted-visits.ts'
import { goneRefusal } from './end-refusal.ts'
import type { Membership } from './read-membership.ts'

type Why = { readonly membership: Membership; readonly reason: CorrectionReason; readonly approvedBy: string | null }

/** Why the end of a membership cannot be moved at all; null when it can. */
export function extendRefusal(membership: Membership): Refusal | null {
  const gone = goneRefusal(membership)
  if (gone !== null) return gone
  return membership.terms.validity === null ? { code: 'membership-has-no-end', facts: { name: membership.terms.name } } : null
}

/** Where the end would come to lie, or why it cannot be moved so. Nothing is recorded. */
export function planExtension(membership: Membership, days: number): Outcome<{ readonly lastDayAfter: CalendarDay | null }> {
  const refusal = extendRefusal(membership)
  if (refusal !== null) return { ok: false, refusal }
  if (days === 0) return refuse('correction-changes-nothing')
  const last = membership.visits.filter(stands).map(({ visit }) => visit.visitDay).toSorted().at(-1)
  const end = membership.startDay === null || membership.days === null ? null : endAfterDays(membership.startDay, Math.max(0, membership.days + days), membership.freezes)
  if (days < 0 && last !== undefined && end !== null && end < last) return refuse('end-would-lie-before-a-visit', { day: last })
  return done({ lastDayAfter: end })
}

/** By how many days the end moves to lie on this day: frozen days between are not used up, so they do not count. */
export function daysUntilEnd({ lastDay, freezes }: Membership, end: CalendarDay): number | null {
  if (lastDay === null) return null
  const [early, late] = end >= lastDay ? [lastDay, end] : [end, lastDay]
  const days = daysBetween(early, late) - daysInRanges(freezes, addDays(early, 1), late)
  return end >= lastDay ? days : 0 - days
}

/** Why the balance of a membership is not corrected at this branch; null when it may be. */
export function correctRefusal(membership: Membership, branchId: string): Refusal | null {
  const gone = goneRefusal(membership)
  if (gone !== null) return gone
  const { balanceEdit = 'anywhere', name } = membership.terms
  if (balanceEdit === 'not-allowed') return { code: 'type-allows-no-balance-edit', facts: { name } }
  if (balanceEdit === 'selling-branch' && membership.sold.branchId !== branchId) return { code: 'balance-is-edited-where-sold', facts: { name } }
  return membership.rows.every(({ left }) => left === null) ? { code: 'row-has-no-count', facts: { name } } : null
}

/** Decides moving the end by days, with a reason (domain.md §4); it may not come to lie before a visit that stands. */
export function decideExtendMembership({ membership, days, reason, approvedBy }: Why & { readonly days: number }, stamp: Stamp): Outcome<OperationDraft<'extend-membership', ExtendMembershipBody>> {
  const plan = planExtension(membership, days)
  if (!plan.ok) return plan
  return done(draftOf(stamp, 'extend-membership', { membershipId: membership.membershipId, days, reason, ...(approvedBy === null ? {} : { approvedBy }) }, membership.ownerId))
}

/** Decides adding visits to a counted row or taking them away, with a reason; never below nothing. */
export function decideCorrectBalance({ membership, row, visits, reason, approvedBy }: Why & { readonly row: number; readonly visits: number }, stamp: Stamp): Outcome<OperationDraft<'correct-balance', CorrectBalanceBody>> {
  const refusal = correctRefusal(membership, stamp.branchId)
  if (refusal !== null) return { ok: false, refusal }
  if (visits === 0) return refuse('correction-changes-nothing')
  const left = membership.rows[row]?.left ?? null
  if (left === null) return refuse('row-has-no-count', { name: membership.terms.name })
  if (visits < 0 && left + visits < 0) return refuse('balance-would-be-below-nothing', { left })
  return done(draftOf(stamp, 'correct-balance', { membershipId: membership.membershipId, row, visits, reason, ...(approvedBy === null ? {} : { approvedBy }) }, membership.ownerId))
}
