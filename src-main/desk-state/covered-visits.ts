import type { Branch } from '#core/catalogue/branch.ts'
import type { OperationDraft } from '#core/ledger/operation.ts'
import type { Stamp } from '#core/ledger/stamp.ts'
import type { DeductVisitBody } from '#core/memberships/bodies.ts'
import { decideDeductVisit } from '#core/memberships/deduct-visit.ts'
import type { SaleAsk } from '#core/sales/sale-ask.ts'
import { must } from '#core/std/must.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'
import type { DeskDay } from './desk-day.ts'
import { membershipsOf } from './membership-of.ts'
import { standingVisits } from './standing-visits.ts'

type At = { readonly branch: Branch; readonly day: DeskDay; readonly sameVisitConfirmed: boolean; readonly stamp: (id: string) => Stamp }

/** The visits that pay for lines of a bill, each an operation beside the sale, or why one of them cannot be taken. */
export function coveredVisits(ledger: ReadableLedger, ask: SaleAsk, visitIds: readonly string[], at: At): Outcome<OperationDraft<'deduct-visit', DeductVisitBody>[]> {
  const drafts: OperationDraft<'deduct-visit', DeductVisitBody>[] = []
  for (const line of ask.lines) {
    if (line.kind !== 'service' || line.coveredBy === null) continue
    const clientId = must(ask.clientId, 'A visit without a client was refused')
    const membership = line.coveredBy
    const standing = standingVisits(membershipsOf(ledger, clientId, at.day.today), clientId)
    const stamp = at.stamp(must(visitIds[drafts.length], 'Each covered line has the id of its visit'))
    const visit = decideDeductVisit({ ...at.day, membership, service: line.service, clientId, branchId: at.branch.id, standingVisits: standing, sameVisitConfirmed: at.sameVisitConfirmed }, stamp)
    if (!visit.ok) return visit
    drafts.push(visit.value)
  }
  return done(drafts)
}

/** How many visits a bill takes. */
export function countCovered({ lines }: Pick<SaleAsk, 'lines'>): number {
  return lines.filter((line) => line.kind === 'service' && line.coveredBy !== null).length
}
