import type { Service } from '#core/catalogue/service.ts'
import type { RecordOwedVisitBody } from '#core/memberships/owed-visits.ts'
import { decideRecordOwedVisit } from '#core/memberships/owed-visits.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { membershipOf } from '../desk-state/membership-of.ts'
import type { DeskSession } from '../ports/session.ts'
import { act } from './act.ts'
import { recordOnce } from './record-once.ts'

type Input = { readonly operationId: string; readonly clientId: string; readonly membershipId: string; readonly serviceId: string }

/** Records a visit that took place with nothing left to take it from. */
export function recordOwedVisit(parts: DeskParts, session: DeskSession, input: Input): Outcome<{ operationId: string }> {
  return act(parts, session, ({ ledger, branch, day, stamp }) => {
    const { operationId, clientId, membershipId, serviceId } = input
    const recorded = recordOnce<'record-owed-visit', RecordOwedVisitBody>(ledger, {
      operationId,
      kind: 'record-owed-visit',
      isSame: (body) => body.membershipId === membershipId && body.serviceId === serviceId && body.owedByClientId === clientId,
      decide: () => {
        const service = ledger.reference('service', serviceId) as Service | null
        if (service === null) return refuse('service-is-unknown')
        if (!ledger.hasClient(clientId)) return refuse('client-is-unknown')
        const membership = membershipOf(ledger, membershipId, day.today)
        if (membership === null) return refuse('membership-is-unknown')
        return decideRecordOwedVisit({ ...day, membership, service, clientId, branchId: branch.id, standingVisits: [], sameVisitConfirmed: true, priceMinor: service.priceMinor }, stamp(operationId))
      },
    })
    return recorded.ok ? done({ operationId }) : recorded
  })
}
