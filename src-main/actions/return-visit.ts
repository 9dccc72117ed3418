import type { ReturnReason } from '#core/catalogue/reasons.ts'
import type { DeductVisitBody, ReturnVisitBody } from '#core/memberships/bodies.ts'
import { visitsLeft } from '#core/memberships/read-membership.ts'
import { decideReturnVisit } from '#core/memberships/return-visit.ts'
import { must } from '#core/std/must.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { DeskSession } from '../ports/session.ts'
import { act } from './act.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { membershipOf } from '../desk-state/membership-of.ts'
import { recordOnce } from './record-once.ts'

export type ReturnVisitInput = { readonly operationId: string; readonly originalOperationId: string; readonly reason: ReturnReason }

/** Gives a visit back by a reversal that names the original. */
export function returnVisit(parts: DeskParts, session: DeskSession, input: ReturnVisitInput): Outcome<{ operationId: string; left: number | null }> {
  return act(parts, session, ({ ledger, day, stamp }) => {
    const { operationId, originalOperationId, reason } = input
    const original = ledger.operation(originalOperationId)
    if (original?.kind !== 'deduct-visit') return refuse('there-is-no-such-visit')
    const { membershipId } = original.body as DeductVisitBody
    const read = () => must(membershipOf(ledger, membershipId, day.today), 'The visit was taken from it')
    const recorded = recordOnce<'return-visit', ReturnVisitBody>(ledger, {
      operationId,
      kind: 'return-visit',
      isSame: (body) => body.originalId === originalOperationId,
      decide: () => decideReturnVisit(read(), originalOperationId, reason, stamp(operationId)),
    })
    return recorded.ok ? done({ operationId, left: visitsLeft(read()) }) : recorded
  })
}
