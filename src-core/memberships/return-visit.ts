import type { ReturnReason } from '../catalogue/reasons.ts'
import type { OperationDraft } from '../ledger/operation.ts'
import type { Stamp } from '../ledger/stamp.ts'
import { draftOf } from '../ledger/stamp.ts'
import type { Outcome } from '../std/outcome.ts'
import { done, refuse } from '../std/outcome.ts'
import type { ReturnVisitBody } from './bodies.ts'
import { stands } from './counted-visits.ts'
import { hasEnded } from './membership-status.ts'
import type { Membership } from './read-membership.ts'

/** Decides giving a visit back: a reversal that names the original, dated today (domain.md §4). */
export function decideReturnVisit(membership: Membership, originalId: string, reason: ReturnReason, stamp: Stamp): Outcome<OperationDraft<'return-visit', ReturnVisitBody>> {
  const counted = membership.visits.find(({ visit }) => visit.id === originalId)
  if (counted === undefined) return refuse('there-is-no-such-visit')
  if (!stands(counted)) return refuse('visit-was-already-given-back')
  const { visit } = counted
  const body: ReturnVisitBody = {
    membershipId: membership.membershipId,
    originalId,
    row: visit.row,
    visits: visit.visits,
    takesActivationBack: !hasEnded(membership),
    reason,
    ...(visit.settlesOwedOf === undefined ? {} : { reopensOwedOf: visit.settlesOwedOf }),
  }
  return done(draftOf(stamp, 'return-visit', body, visit.clientId))
}
