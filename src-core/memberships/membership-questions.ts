import type { CalendarDay } from '../dates/calendar-day.ts'
import type { SubjectKey } from '../ledger/entry.ts'
import { compareLedgerOrder } from '../ledger/operation.ts'
import type { Question } from '../ledger/question.ts'
import { withAnswers } from '../ledger/question.ts'
import { countedReversals } from '../ledger/reversal.ts'
import { cancelTheVisit, stands, visitSubject } from './counted-visits.ts'
import { dropTheFreeze, freezeSubject, liveFreezes } from './live-freezes.ts'
import { membershipKey } from './kinds.ts'
import type { FrozenFact, MembershipFact } from './membership-fact.ts'
import { factsOfKind } from './membership-fact.ts'
import type { Membership } from './read-membership.ts'
import { overdrawKind, overdrawOrdinal, ownerAnswer } from './read-membership.ts'

type Asked = Omit<Question, 'answered' | 'alsoAnswered' | 'on' | 'clientId' | 'answers'> & { readonly answers: readonly [string, ...string[]] }

/** What a manager may answer to a visit that had nothing left to take from; the first is suggested (domain.md §5). */
export const overdrawAnswers = ['count-as-owed', 'charge-single-price', 'cancel-the-visit'] as const

/**
 * What does not fit together on one membership, as of its day: from the folded state alone, so that every ledger that holds
 * the card asks the same (sync.md §2.13). Facts in ledger order, cut to that day.
 */
export function membershipQuestions(membership: Membership, facts: readonly MembershipFact[]): Question[] {
  const asked = [...overdraws(membership), ...reversedTwice(facts), ...refundedTwice(membership, facts), ...frozenTwice(facts), ...usedWhileFrozen(membership, facts), ...twoOwners(membership)]
  const on: SubjectKey = membershipKey(membership.membershipId)
  return asked.map((question) => withAnswers({ ...question, on, clientId: membership.ownerId, facts: { typeName: membership.terms.name, number: membership.sold.number, ...question.facts } }, facts))
}

/** One for each visit beyond what was there; which visit it was is told, but the question is the ordinal's. */
function overdraws({ membershipId, rows, refunded, cancelled, visits }: Membership): Asked[] {
  const kind = overdrawKind(refunded !== null || cancelled !== null)
  return rows.flatMap(({ beyond }, row) => {
    const last = visits.filter((counted) => stands(counted) && counted.visit.row === row).slice(-beyond)
    return beyond === 0 ? [] : last.map(({ visit }, index): Asked => ({
      kind, subject: membershipKey(membershipId), ordinal: overdrawOrdinal(row, index + 1), day: visit.visitDay, answers: overdrawAnswers, facts: { serviceName: visit.serviceName, visitDay: visit.visitDay, visits: visit.visits },
    }))
  })
}

function reversedTwice(facts: readonly MembershipFact[]): Asked[] {
  const ordinals = new Map<string, number>()
  return countedReversals(factsOfKind(facts, 'visit-returned')).further.map(({ original, day, visits }): Asked => {
    const ordinal = (ordinals.get(original) ?? 0) + 1
    ordinals.set(original, ordinal)
    return { kind: 'reversed-twice', subject: visitSubject(original), ordinal, day, answers: ['count-once', 'tell-the-office'], facts: { day, visits } }
  })
}

/** Money went back twice: two refunds, or a refund and a cancelled bill. A bill cancelled twice is asked about once, on its sale. */
function refundedTwice({ membershipId, sold, cancelled }: Membership, facts: readonly MembershipFact[]): Asked[] {
  const wentBack = [...factsOfKind(facts, 'refunded'), ...(cancelled === null ? [] : [cancelled])].toSorted(compareLedgerOrder)
  return wentBack.slice(1).map(({ day, refundMinor }, index): Asked => ({
    kind: 'refunded-twice', subject: membershipKey(membershipId), ordinal: index + 1, day, answers: ['ask-the-client-back', 'write-off'], facts: { day, refundMinor, currency: sold.currency },
  }))
}

/** A freeze that an unfreeze did not know of and that still runs after it, or that overlaps one made before it. */
function frozenTwice(facts: readonly MembershipFact[]): Asked[] {
  const undone = countedReversals(factsOfKind(facts, 'freeze-undone')).counted
  const unfreezes = factsOfKind(facts, 'unfrozen').filter(({ id }) => !undone.has(id))
  const withoutAnswers = facts.filter(({ kind }) => kind !== 'question-answered')
  const live = new Map(liveFreezes(withoutAnswers).map((freeze) => [freeze.id, freeze]))
  const made = factsOfKind(facts, 'frozen').filter(({ id }) => live.has(id))
  const isUnknownToUnfreeze = (freeze: FrozenFact): boolean => {
    const until = live.get(freeze.id)?.until ?? null
    return unfreezes.some((unfreeze) => !unfreeze.freezes.includes(freeze.id) && compareLedgerOrder(freeze, unfreeze) < 0 && freeze.from <= unfreeze.on && (until === null || until > unfreeze.on))
  }
  const overlapsEarlier = (freeze: FrozenFact, index: number): boolean => made.slice(0, index).some((earlier) => overlap(live.get(earlier.id), live.get(freeze.id)))
  return made.flatMap((freeze, index): Asked[] =>
    isUnknownToUnfreeze(freeze) || overlapsEarlier(freeze, index)
      ? [{ kind: 'frozen-twice', subject: freezeSubject(freeze.id), ordinal: 1, day: freeze.day, answers: ['keep-both', dropTheFreeze], facts: { from: freeze.from, until: freeze.until } }]
      : [],
  )
}

type Days = { readonly from: CalendarDay; readonly until: CalendarDay | null }

function overlap(left: Days | undefined, right: Days | undefined): boolean {
  if (left === undefined || right === undefined) return false
  return (left.until === null || right.from < left.until) && (right.until === null || left.from < right.until)
}

/** A visit on a day that another desk had frozen. */
function usedWhileFrozen({ freezes, visits }: Membership, facts: readonly MembershipFact[]): Asked[] {
  const isFrozen = (day: CalendarDay): boolean => freezes.some(({ from, until }) => from <= day && (until === null || day < until))
  const answered = new Set(facts.flatMap((fact) => (fact.kind === 'question-answered' && fact.question === 'used-while-frozen' ? [fact.subject] : [])))
  return visits
    .filter((counted) => counted.returned === null && (isFrozen(counted.visit.visitDay) || answered.has(visitSubject(counted.visit.id))))
    .map(({ visit }): Asked => ({ kind: 'used-while-frozen', subject: visitSubject(visit.id), ordinal: 1, day: visit.day, answers: ['keep-the-visit', cancelTheVisit], facts: { serviceName: visit.serviceName, visitDay: visit.visitDay } }))
}

function twoOwners({ membershipId, owners }: Membership): Asked[] {
  const [first, ...others] = [...owners].toReversed()
  if (first === undefined || others.length === 0) return []
  const answers = [ownerAnswer(first.clientId), ...others.map(({ clientId }) => ownerAnswer(clientId))] as [string, ...string[]]
  return [{ kind: 'two-owners', subject: membershipKey(membershipId), ordinal: others.length, day: first.day, answers, facts: { owners: owners.length } }]
}
