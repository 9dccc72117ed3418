import type { HistoryLineView } from '#contract/shapes/history-line.ts'
import { localTimeAt } from '#core/dates/business-day.ts'
import type { Fact } from '#core/ledger/fact.ts'
import { compareLedgerOrder } from '#core/ledger/operation.ts'
import type { MembershipFact } from '#core/memberships/membership-fact.ts'
import { membershipKey } from '#core/memberships/kinds.ts'
import type { AnsweredFact } from '#core/ledger/question.ts'
import { answersIn } from '#core/ledger/question.ts'
import { cancelTheVisit, visitSubject } from '#core/memberships/counted-visits.ts'
import type { Membership } from '#core/memberships/read-membership.ts'
import { exhaustive } from '#core/std/exhaustive.ts'
import type { Branch } from '#core/catalogue/branch.ts'
import { personName } from '../desk-state/known-desk.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'
import { accountLines } from './account-lines.ts'

type Line = Pick<HistoryLineView, 'kind' | 'facts' | 'change' | 'leftAfter' | 'amountMinor' | 'receiptOf' | 'undo' | 'undone'>

type At = { readonly clientId: string; readonly branch: Branch; /** Alone there is nobody a line could be sent to. */ readonly hasNetwork: boolean }
type FoundLine = { readonly fact: Fact; readonly membership: Membership | null; readonly line: Line }

/** Everything that happened to a client's memberships and account, newest first, each line with the balance after it. */
export function historyView(ledger: ReadableLedger, memberships: readonly Membership[], { clientId, branch, hasNetwork }: At): HistoryLineView[] {
  const names = new Map<string, string>()
  const nameOf = (personId: string): string => {
    const known = names.get(personId) ?? personName(ledger, personId)
    names.set(personId, known)
    return known
  }
  const ofMemberships = memberships.flatMap((membership): FoundLine[] => {
    const facts = ledger.slice(membershipKey(membership.membershipId)).facts as readonly MembershipFact[]
    return membershipLines(membership, facts).map(({ fact, line }) => ({ fact, membership, line: withReason(ledger, fact, line) }))
  })
  const ofAccount = accountLines(ledger, clientId).map(({ fact, told }): FoundLine => ({ fact, membership: null, line: { ...told, change: null, leftAfter: null, undo: null, undone: false } }))
  return [...ofMemberships, ...ofAccount]
    .toSorted((left, right) => compareLedgerOrder(right.fact, left.fact))
    .map(({ fact, membership, line }) => ({
      ...line,
      operationId: fact.id,
      day: fact.day,
      time: localTimeAt(fact.at, branch.timeZone).time,
      membershipId: membership?.membershipId ?? null,
      typeName: membership?.terms.name ?? '',
      actorName: nameOf(fact.actorId),
      branchName: branchName(ledger, fact.branchId),
      here: fact.branchId === branch.id,
      isSent: !hasNetwork || !ledger.isUnsent(fact.id),
    }))
}

/** Why money went back stands with the operation: the membership itself only knows that it did. */
function withReason(ledger: ReadableLedger, fact: MembershipFact, line: Line): Line {
  if (fact.kind !== 'refunded' && fact.kind !== 'cancelled') return line
  const reason = (ledger.operation(fact.id)?.body as { readonly reason?: string } | undefined)?.reason ?? ''
  return { ...line, facts: { ...line.facts, reason } }
}

/** Lines of one membership in ledger order, with the running count over its counted rows. */
function membershipLines(membership: Membership, facts: readonly MembershipFact[]): { fact: MembershipFact; line: Line }[] {
  const soldRows = membership.rows.filter(({ sold }) => sold !== null)
  const soldVisits = soldRows.length === 0 ? null : soldRows.reduce((sum, row) => sum + (row.sold ?? 0), 0)
  let left: number | null = soldVisits
  const counts = (row: number): boolean => membership.rows[row]?.sold !== null
  const takenBack = new Set(facts.flatMap((fact) => (fact.kind === 'freeze-undone' ? [fact.original] : [])))
  const returnedBy = new Map(membership.visits.flatMap(({ visit, returned }) => (returned === null ? [] : [[visit.id, returned.id] as const])))
  const services = new Map(membership.visits.map(({ visit }) => [visit.id, visit.serviceName] as const))
  const visitsById = new Map(membership.visits.map(({ visit }) => [visitSubject(visit.id), visit.visits] as const))
  const firstAnswers = new Set([...answersIn(facts).values()].flatMap(([first]) => first?.id ?? []))
  return facts.map((fact) => {
    const change = fact.kind === 'sold' ? soldVisits : fact.kind === 'question-answered' ? givenByAnswer(fact, firstAnswers, visitsById) : changeOf(fact, counts, returnedBy)
    if (left !== null && change !== null && fact.kind !== 'sold') left += change
    const undone = takenBack.has(fact.id) || returnedBy.has(fact.id)
    return { fact, line: { kind: fact.kind, facts: factsFor(fact, services), change, leftAfter: change === null ? null : left, amountMinor: null, receiptOf: receiptOf(fact), undo: undone ? null : undoOf(fact), undone } }
  })
}

/** What the answer that took effect gives back to the balance: an overdraw that was answered for, or a visit that was cancelled. */
function givenByAnswer(fact: AnsweredFact, firstAnswers: ReadonlySet<string>, visitsById: ReadonlyMap<string, number>): number | null {
  if (!firstAnswers.has(fact.id)) return null
  if (fact.question === 'overdrawn' || fact.question === 'used-after-refund') return 1
  return fact.question === 'used-while-frozen' && fact.answer === cancelTheVisit ? (visitsById.get(fact.subject) ?? null) : null
}

function changeOf(fact: Exclude<MembershipFact, AnsweredFact>, counts: (row: number) => boolean, returnedBy: ReadonlyMap<string, string>): number | null {
  switch (fact.kind) {
    case 'visit':
      return counts(fact.row) ? -fact.visits : null
    case 'visit-returned':
      // A further return of the same visit gives nothing back.
      return !counts(fact.row) ? null : returnedBy.get(fact.original) === fact.id ? fact.visits : 0
    case 'balance-corrected':
      return fact.visits
    case 'sold':
    case 'frozen':
    case 'unfrozen':
    case 'freeze-undone':
    case 'extended':
    case 'owner-set':
      return null
    case 'refunded':
    case 'cancelled':
      return -fact.visitsTaken.reduce((sum, { row, visits }) => (counts(row) ? sum + visits : sum), 0)
    default:
      return exhaustive(fact)
  }
}

function factsFor(fact: MembershipFact, services: ReadonlyMap<string, string>): Line['facts'] {
  switch (fact.kind) {
    case 'visit':
      return { serviceName: fact.serviceName, visitDay: fact.visitDay }
    case 'visit-returned':
      return { serviceName: services.get(fact.original) ?? '', reason: fact.reason }
    case 'frozen':
      return { from: fact.from, until: fact.until }
    case 'extended':
      return { days: fact.days, reason: fact.reason }
    case 'balance-corrected':
      return { visits: fact.visits, reason: fact.reason }
    case 'sold':
      return { saleId: fact.saleId, number: fact.number }
    case 'refunded':
    case 'cancelled':
      return { number: fact.receiptNumber }
    default:
      return {}
  }
}

/** The sale, or what took its money back: each gave a receipt. */
function receiptOf(fact: MembershipFact): string | null {
  if (fact.kind === 'sold') return fact.saleId
  return fact.kind === 'refunded' || fact.kind === 'cancelled' ? fact.id : null
}

function undoOf(fact: MembershipFact): Line['undo'] {
  if (fact.kind === 'visit') return 'return-visit'
  return fact.kind === 'frozen' || fact.kind === 'unfrozen' ? 'undo-freeze' : null
}

function branchName(ledger: ReadableLedger, branchId: string): string {
  return (ledger.reference('branch', branchId) as Branch | null)?.name ?? ''
}
