import type { UnfreezeMembershipBody } from '#core/memberships/bodies.ts'
import { decideUnfreezeMembership } from '#core/memberships/unfreeze-membership.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { DeskSession } from '../ports/session.ts'
import { act } from './act.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { membershipOf } from '../desk-state/membership-of.ts'
import { recordOnce } from './record-once.ts'

/** Ends the freeze of a membership today. */
export function unfreezeMembership(parts: DeskParts, session: DeskSession, input: { readonly operationId: string; readonly membershipId: string }): Outcome<{ operationId: string; lastDay: string | null }> {
  return act(parts, session, ({ ledger, day, stamp }) => {
    const { operationId, membershipId } = input
    const recorded = recordOnce<'unfreeze-membership', UnfreezeMembershipBody>(ledger, {
      operationId,
      kind: 'unfreeze-membership',
      isSame: (body) => body.membershipId === membershipId,
      decide: () => {
        const membership = membershipOf(ledger, membershipId, day.today)
        return membership === null ? refuse('membership-is-unknown') : decideUnfreezeMembership(membership, stamp(operationId))
      },
    })
    return recorded.ok ? done({ operationId, lastDay: membershipOf(ledger, membershipId, day.today)?.lastDay ?? null }) : recorded
  })
}
