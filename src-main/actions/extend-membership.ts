import type { ExtendMembershipBody } from '#core/memberships/bodies.ts'
import { decideExtendMembership } from '#core/memberships/correct-membership.ts'
import { visitsLeft } from '#core/memberships/read-membership.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { membershipOf } from '../desk-state/membership-of.ts'
import type { DeskSession } from '../ports/session.ts'
import { actWithRight } from './act.ts'
import type { Approval } from './approver-of.ts'
import { recordOnce } from './record-once.ts'

type Input = Pick<ExtendMembershipBody, 'membershipId' | 'reason' | 'days'> & { readonly operationId: string; readonly approval?: Approval | undefined }

/** Moves the end of a membership by days, with a reason. */
export function extendMembership(parts: DeskParts, session: DeskSession, input: Input): Outcome<{ operationId: string; lastDay: string | null; left: number | null }> {
  return actWithRight(parts, session, 'edit-end-date', ({ ledger, day, stamp, approvedBy }) => {
    const { operationId, membershipId, reason, days } = input
    const recorded = recordOnce<'extend-membership', ExtendMembershipBody>(ledger, {
      operationId,
      kind: 'extend-membership',
      isSame: (body) => body.membershipId === membershipId && body.days === days,
      decide: () => {
        const membership = membershipOf(ledger, membershipId, day.today)
        return membership === null ? refuse('membership-is-unknown') : decideExtendMembership({ membership, reason, days, approvedBy: approvedBy('edit-end-date') }, stamp(operationId))
      },
    })
    if (!recorded.ok) return recorded
    const after = membershipOf(ledger, membershipId, day.today)
    return done({ operationId, lastDay: after?.lastDay ?? null, left: after === null ? null : visitsLeft(after) })
  }, input.approval ?? null)
}
