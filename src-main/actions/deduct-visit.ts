import type { OverrideReason } from '#core/catalogue/reasons.ts'
import type { Service } from '#core/catalogue/service.ts'
import type { DeductVisitBody } from '#core/memberships/bodies.ts'
import { decideDeductVisit } from '#core/memberships/deduct-visit.ts'
import { owedToSettle, owedVisitsKey } from '#core/memberships/owed-visits.ts'
import { visitsLeft } from '#core/memberships/read-membership.ts'
import { must } from '#core/std/must.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { DeskSession } from '../ports/session.ts'
import { act } from './act.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { aloneRefusal } from '../desk-state/alone-refusal.ts'
import { membershipOf, membershipsOf } from '../desk-state/membership-of.ts'
import { standingVisits } from '../desk-state/standing-visits.ts'
import type { Approval } from './approver-of.ts'
import { approverOf } from './approver-of.ts'
import { recordOnce } from './record-once.ts'

export type DeductVisitInput = { readonly operationId: string; readonly clientId: string; readonly membershipId: string; readonly serviceId: string; readonly sameVisitConfirmed: boolean; readonly override?: { readonly reason: OverrideReason } | null | undefined; readonly owedId?: string | null | undefined; readonly approval?: Approval | undefined }
export type DeductVisitAnswer = { operationId: string; membershipId: string; left: number | null }

/** Takes one visit from a membership. */
export function deductVisit(parts: DeskParts, session: DeskSession, input: DeductVisitInput): Outcome<DeductVisitAnswer> {
  const approver = approverOf(parts, session, 'override-limits', input.approval ?? null)
  if (!approver.ok) return approver
  return act(parts, session, ({ ledger, branch, day, stamp, may }) => {
    const { operationId, membershipId, serviceId, clientId } = input
    const recorded = recordOnce<'deduct-visit', DeductVisitBody>(ledger, {
      operationId,
      kind: 'deduct-visit',
      isSame: (body, operation) => body.membershipId === membershipId && body.serviceId === serviceId && operation.clientId === clientId,
      decide: () => {
        const service = ledger.reference('service', serviceId) as Service | null
        if (service === null) return refuse('service-is-unknown')
        if (!ledger.hasClient(clientId)) return refuse('client-is-unknown')
        const held = membershipsOf(ledger, clientId, day.today)
        const own = held.find((one) => one.membershipId === membershipId)
        const membership = own ?? membershipOf(ledger, membershipId, day.today)
        if (membership === null) return refuse('membership-is-unknown')
        const alone = aloneRefusal(ledger, parts.sync.view(), membership, day.nowMs)
        const isApproved = (input.approval ?? null) !== null || may('override-limits')
        if (alone !== null && !isApproved) return { ok: false, refusal: alone }
        if ((input.override ?? null) !== null && !isApproved) return refuse('not-allowed-for-this-role', { right: 'override-limits' })
        const owedId = input.owedId ?? null
        const owed = owedId === null ? null : owedToSettle(ledger.slice(owedVisitsKey(clientId)), owedId)
        if (owed !== null && !owed.ok) return owed
        // Another person's bearer membership counts too: the same visit may have been taken from it a moment ago.
        const standing = standingVisits(own === undefined ? [membership, ...held] : held, clientId)
        return decideDeductVisit({ ...day, ...input, membership, service, branchId: branch.id, standingVisits: standing, override: input.override ?? null, settles: owedId === null ? null : { owedId, owedByClientId: clientId }, approvedBy: alone === null && (input.override ?? null) === null ? null : approver.value.personId }, stamp(operationId))
      },
    })
    if (!recorded.ok) return recorded
    const after = must(membershipOf(ledger, membershipId, day.today), 'A visit was taken from it')
    return done({ operationId, membershipId, left: visitsLeft(after) })
  })
}
