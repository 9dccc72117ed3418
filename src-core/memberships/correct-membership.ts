import type { CorrectionReason } from '../catalogue/reasons.ts'
import { endAfterDays } from '../dates/day-range.ts'
import type { OperationDraft } from '../ledger/operation.ts'
import type { Stamp } from '../ledger/stamp.ts'
import { draftOf } from '../ledger/stamp.ts'
import type { Outcome } from '../std/outcome.ts'
import { done, refuse } from '../std/outcome.ts'
import type { CorrectBalanceBody, ExtendMembershipBody } from './bodies.ts'
import { stands } from './counted-visits.ts'
import { goneRefusal } from './end-refusal.ts'
import type { Membership } from './read-membership.ts'

type Why = { readonly membership: Membership; readonly reason: CorrectionReason; readonly approvedBy: string | null }

/** Decides moving the end by days, with a reason (domain.md §4); it may not come to lie before a visit that stands. */
export function decideExtendMembership({ membership, days, reason, approvedBy }: Why & { readonly days: number }, stamp: Stamp): Outcome<OperationDraft<'extend-membership', ExtendMembershipBody>> {
  const gone = goneRefusal(membership)
  if (gone !== null) return { ok: false, refusal: gone }
  if (days === 0) return refuse('correction-changes-nothing')
  if (membership.terms.validity === null) return refuse('membership-has-no-end', { name: membership.terms.name })
  const last = membership.visits.filter(stands).map(({ visit }) => visit.visitDay).toSorted().at(-1)
  const end = membership.startDay === null || membership.days === null ? null : endAfterDays(membership.startDay, Math.max(0, membership.days + days), membership.freezes)
  if (days < 0 && last !== undefined && end !== null && end < last) return refuse('end-would-lie-before-a-visit', { day: last })
  return done(draftOf(stamp, 'extend-membership', { membershipId: membership.membershipId, days, reason, ...(approvedBy === null ? {} : { approvedBy }) }, membership.ownerId))
}

/** Decides adding visits to a counted row or taking them away, with a reason; never below nothing. */
export function decideCorrectBalance({ membership, row, visits, reason, approvedBy }: Why & { readonly row: number; readonly visits: number }, stamp: Stamp): Outcome<OperationDraft<'correct-balance', CorrectBalanceBody>> {
  const gone = goneRefusal(membership)
  if (gone !== null) return { ok: false, refusal: gone }
  if (visits === 0) return refuse('correction-changes-nothing')
  const left = membership.rows[row]?.left ?? null
  if (left === null) return refuse('row-has-no-count', { name: membership.terms.name })
  if (visits < 0 && left + visits < 0) return refuse('balance-would-be-below-nothing', { left })
  return done(draftOf(stamp, 'correct-balance', { membershipId: membership.membershipId, row, visits, reason, ...(approvedBy === null ? {} : { approvedBy }) }, membership.ownerId))
}
