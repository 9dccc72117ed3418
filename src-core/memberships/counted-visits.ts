import { countedReversals } from '../ledger/reversal.ts'
import type { MembershipFact, VisitFact, VisitReturnedFact } from './membership-fact.ts'
import { factsOfKind } from './membership-fact.ts'

/** A visit that was taken, and the one return that counts for it. */
export type CountedVisit = { readonly visit: VisitFact; readonly returned: VisitReturnedFact | null }

/** Visits in ledger order with their returns; a further return of the same visit gives nothing back (ledger rule L7). */
export function countedVisits(facts: readonly MembershipFact[]): CountedVisit[] {
  const { counted } = countedReversals(factsOfKind(facts, 'visit-returned'))
  return factsOfKind(facts, 'visit').map((visit) => ({ visit, returned: counted.get(visit.id) ?? null }))
}

/** Visits used of a balance row: uses less returns. */
export function visitsUsed(visits: readonly CountedVisit[], row: number): number {
  return visits.reduce((sum, { visit, returned }) => (visit.row === row && returned === null ? sum + visit.visits : sum), 0)
}
