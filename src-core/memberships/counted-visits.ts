import { answersIn, questionKeyText } from '../ledger/question.ts'
import { countedReversals } from '../ledger/reversal.ts'
import type { MembershipFact, VisitFact, VisitReturnedFact } from './membership-fact.ts'
import { factsOfKind } from './membership-fact.ts'

/** A visit that was taken, and what took it back: the one return that counts for it, or a manager's answer. */
export type CountedVisit = {
  readonly visit: VisitFact
  readonly returned: VisitReturnedFact | null
  /** A manager answered a question about it with "Cancel the visit". */
  readonly isCancelled: boolean
}

/** Answers that take a visit out of the count. */
export const cancelTheVisit = 'cancel-the-visit'

/**
 * Visits in ledger order with their returns; a further return of the same visit gives nothing back (ledger rule L7), and of
 * several visits of one occasion only the first that stands is one (domain.md §5).
 */
export function countedVisits(facts: readonly MembershipFact[]): CountedVisit[] {
  const { counted } = countedReversals(factsOfKind(facts, 'visit-returned'))
  const occasions = new Set<string>()
  const answers = answersIn(facts)
  return factsOfKind(facts, 'visit').flatMap((visit) => {
    const returned = counted.get(visit.id) ?? null
    const isCancelled = answers.get(questionKeyText({ kind: 'used-while-frozen', subject: visitSubject(visit.id), ordinal: 1 }))?.[0]?.answer === cancelTheVisit
    if (visit.occasion !== null && returned === null && !isCancelled) {
      if (occasions.has(visit.occasion)) return []
      occasions.add(visit.occasion)
    }
    return [{ visit, returned, isCancelled }]
  })
}

/** What a question about one visit is about. */
export function visitSubject(visitId: string): string {
  return `visit:${visitId}`
}

/** Whether the visit stands: taken, not given back, not cancelled by an answer. */
export function stands({ returned, isCancelled }: CountedVisit): boolean {
  return returned === null && !isCancelled
}

/** Visits used of a balance row: uses less returns. */
export function visitsUsed(visits: readonly CountedVisit[], row: number): number {
  return visits.reduce((sum, counted) => (counted.visit.row === row && stands(counted) ? sum + counted.visit.visits : sum), 0)
}
