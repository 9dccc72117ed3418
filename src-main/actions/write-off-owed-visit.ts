import { draftOf } from '#core/ledger/stamp.ts'
import type { WriteOffOwedVisitBody } from '#core/memberships/owed-visits.ts'
import { owedToSettle, owedVisitsKey } from '#core/memberships/owed-visits.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import type { DeskSession } from '../ports/session.ts'
import { actWithRight } from './act.ts'
import type { Approval } from './approver-of.ts'
import { recordOnce } from './record-once.ts'

type Input = Pick<WriteOffOwedVisitBody, 'owedId' | 'reason'> & { readonly operationId: string; readonly clientId: string; readonly approval?: Approval | undefined }

/** Writes an owed visit off, with a reason. */
export function writeOffOwedVisit(parts: DeskParts, session: DeskSession, { operationId, clientId, owedId, reason, approval }: Input): Outcome<{ operationId: string }> {
  return actWithRight(parts, session, 'edit-balance', ({ ledger, stamp, approvedBy }) => {
    const approver = approvedBy('edit-balance')
    const recorded = recordOnce<'write-off-owed-visit', WriteOffOwedVisitBody>(ledger, {
      operationId,
      kind: 'write-off-owed-visit',
      isSame: (body) => body.owedId === owedId && body.reason === reason,
      decide: () => {
        const owed = owedToSettle(ledger.slice(owedVisitsKey(clientId)), owedId)
        return owed.ok ? done(draftOf(stamp(operationId), 'write-off-owed-visit', { owedByClientId: clientId, owedId, reason, ...(approver === null ? {} : { approvedBy: approver }) }, clientId)) : owed
      },
    })
    return recorded.ok ? done({ operationId }) : recorded
  }, approval ?? null)
}
