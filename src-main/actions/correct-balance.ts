import type { CorrectBalanceBody } from '#core/memberships/bodies.ts'
import { decideCorrectBalance } from '#core/memberships/correct-membership.ts'
import { visitsLeft } from '#core/memberships/read-membership.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { membershipOf } from '../desk-state/membership-of.ts'
import type { DeskSession } from '../ports/session.ts'
import { actWithRight } from './act.ts'
import type { Approval } from './approver-of.ts'
import { recordOnce } from './record-once.ts'

type Input = Pick<CorrectBalanceBody, 'membershipId' | 'reason' | 'row' | 'visits'> & { readonly operationId: string; readonly approval?: Approval | undefined }

/** Adds visits to a balance row or takes them away, with a reason. */
export function correctBalance(parts: DeskParts, session: DeskSession, input: Input): Outcome<{ operationId: string; lastDay: string | null; left: number | null }> {
  return actWithRight(parts, session, 'edit-balance', ({ ledger, day, stamp, approvedBy }) => {
    const { operationId, membershipId, reason, row, visits } = input
    const recorded = recordOnce<'correct-balance', CorrectBalanceBody>(ledger, {
      operationId,
      kind: 'correct-balance',
      isSame: (body) => body.membershipId === membershipId && body.row === row && body.visits === visits,
      decide: () => {
        const membership = membershipOf(ledger, membershipId, day.today)
        return membership === null ? refuse('membership-is-unknown') : decideCorrectBalance({ membership, reason, row, visits, approvedBy: approvedBy('edit-balance') }, stamp(operationId))
      },
    })
    if (!recorded.ok) return recorded
    const after = membershipOf(ledger, membershipId, day.today)
    return done({ operationId, lastDay: after?.lastDay ?? null, left: after === null ? null : visitsLeft(after) })
  }, input.approval ?? null)
}
