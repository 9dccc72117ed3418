import type { Covered, MembershipTerms } from '../catalogue/membership-terms.ts'
import type { CalendarDay } from '../dates/calendar-day.ts'
import { addDays, daysBetween } from '../dates/calendar-day.ts'
import { daysInRanges, endAfterDays, unionOfRanges } from '../dates/day-range.ts'
import { daysOfPeriod } from '../dates/period.ts'
import { asOf } from '../ledger/fold.ts'
import { answerOf, answersIn, questionKeyText } from '../ledger/question.ts'
import type { Slice } from '../ledger/slice.ts'
import { must } from '../std/must.ts'
import { startOf } from './activation-day.ts'
import type { CountedVisit } from './counted-visits.ts'
import { countedVisits, visitsUsed } from './counted-visits.ts'
import type { LiveFreeze } from './live-freezes.ts'
import { liveFreezes } from './live-freezes.ts'
import type { AutoActivationFact, CancelledFact, MembershipFact, OwnerSetFact, RefundedFact, SoldFact } from './membership-fact.ts'
import { factsOfKind } from './membership-fact.ts'
import { valueOfDaysUsed, valueOfVisitsUsed } from './value-used.ts'

/** One balance row as of a day. `sold` and `left` are null for a row without a count. */
export type BalanceRow = {
  readonly covers: readonly Covered[]
  readonly sold: number | null
  /** Visits added or taken away by corrections. */
  readonly corrected: number
  readonly used: number
  readonly left: number | null
  /** Visits taken beyond what was there: each is a question. Answered ones no longer stand below nothing left. */
  readonly beyond: number
  readonly priceMinor: number
  readonly valueUsedMinor: number
}

/** A sold membership as of a day: everything that depends on order or on the day is worked out here, nothing is stored. */
export type Membership = {
  readonly membershipId: string
  readonly asOf: CalendarDay
  readonly terms: MembershipTerms
  readonly sold: SoldFact
  readonly rows: readonly BalanceRow[]
  readonly visits: readonly CountedVisit[]
  readonly startDay: CalendarDay | null
  readonly startsLatest: CalendarDay | null
  /** Last valid day, inclusive, planned freezes counted; null without validity, before the start, and with an open freeze. */
  readonly lastDay: CalendarDay | null
  /** Days added by extensions dated up to the day. */
  readonly extensionDays: number
  /** Days of validity, base and extensions, and how many of them are used through the day; null and 0 before the start. */
  readonly days: number | null
  readonly daysUsed: number
  readonly freezes: readonly LiveFreeze[]
  /** The freeze that holds on the day, and the next one planned. */
  readonly frozenBy: LiveFreeze | null
  readonly plannedFreeze: LiveFreeze | null
  /** Days past the last valid day and its grace: what was left has lapsed. */
  readonly lapsed: boolean
  /** The refund that ended it; null while it was not refunded. */
  readonly refunded: RefundedFact | null
  /** The cancellation of its bill; null while that stands. */
  readonly cancelled: CancelledFact | null
  /** Whose it is: the last unreplaced setting in ledger order shows (domain.md §3). */
  readonly ownerId: string | null
  readonly owners: readonly OwnerSetFact[]
  /** Value used and value left of the price, in minor units of the sale's currency. */
  readonly valueUsedMinor: number
  readonly valueLeftMinor: number
}

/** Reads a membership from its slice as of a day (domain.md §3, §6). Null before it was sold. */
export function readMembership(
  membershipId: string,
  slice: Slice,
  terms: MembershipTerms,
  autoActivation: readonly AutoActivationFact[],
  day: CalendarDay,
): Membership | null {
  const facts = asOf(slice.facts as readonly MembershipFact[], day)
  const sold = factsOfKind(facts, 'sold')[0]
  if (sold === undefined) return null
  const visits = countedVisits(facts)
  const start = startOf(terms.activation, sold, visits, asOf(autoActivation, day), day)
  const freezes = liveFreezes(facts)
  const extensionDays = factsOfKind(facts, 'extended').reduce((sum, fact) => sum + fact.days, 0)
  const days = terms.validity === null || start.startDay === null ? null : daysOfPeriod(start.startDay, terms.validity) + extensionDays
  const lastDay = days === null ? null : endAfterDays(must(start.startDay, 'Days are counted from a start'), days, freezes)
  const frozenBy = start.startDay === null ? null : freezeOn(freezes, day)
  const daysUsed = daysUsedThrough(day, start.startDay, freezes)
  const rows = balanceRows({ membershipId, answers: answersIn(facts), terms, sold, visits, facts, daysUsed, days })
  const refunded = factsOfKind(facts, 'refunded')[0] ?? null
  const cancelled = factsOfKind(facts, 'cancelled')[0] ?? null
  const owners = unreplacedOwners(membershipId, facts)
  const valueUsedMinor = rows.reduce((sum, row) => sum + row.valueUsedMinor, 0)
  const lapsed = lastDay !== null && frozenBy === null && day > addDays(lastDay, terms.graceDays)
  return {
    membershipId, asOf: day, terms, sold, rows, visits, ...start, lastDay, extensionDays, days, daysUsed, freezes, frozenBy, lapsed, valueUsedMinor, refunded, cancelled, owners,
    ownerId: owners.at(-1)?.clientId ?? sold.clientId,
    plannedFreeze: freezes.find(({ from }) => from > day) ?? null,
    valueLeftMinor: lapsed || refunded !== null || cancelled !== null ? 0 : sold.priceMinor - valueUsedMinor,
  }
}

/** Visits left over all counted rows; null when nothing is counted. */
export function visitsLeft(membership: Membership): number | null {
  return sumOfCounted(membership.rows, (row) => row.left)
}

/** Visits sold over all counted rows, corrections included; null when nothing is counted. */
export function visitsSold(membership: Membership): number | null {
  return sumOfCounted(membership.rows, (row) => (row.sold === null ? null : row.sold + row.corrected))
}

/** Days of freezing already spoken for, past and planned; null while a freeze is open-ended. */
export function frozenDaysTaken(freezes: readonly LiveFreeze[]): number | null {
  return unionOfRanges(freezes).reduce<number | null>((sum, { from, until }) => (sum === null || until === null ? null : sum + daysBetween(from, until)), 0)
}

function sumOfCounted(rows: readonly BalanceRow[], of: (row: BalanceRow) => number | null): number | null {
  return rows.reduce<number | null>((sum, row) => {
    const count = of(row)
    return count === null ? sum : (sum ?? 0) + count
  }, null)
}

function freezeOn(freezes: readonly LiveFreeze[], day: CalendarDay): LiveFreeze | null {
  return freezes.find(({ from, until }) => from <= day && (until === null || day < until)) ?? null
}

/** Unfrozen days from the start through the day. */
function daysUsedThrough(day: CalendarDay, startDay: CalendarDay | null, freezes: readonly LiveFreeze[]): number {
  if (startDay === null || day < startDay) return 0
  return daysBetween(startDay, day) + 1 - daysInRanges(freezes, startDay, day)
}

/** Settings of the owner that no later one names as known; a manager's answer chooses among several. */
function unreplacedOwners(membershipId: string, facts: readonly MembershipFact[]): OwnerSetFact[] {
  const set = factsOfKind(facts, 'owner-set')
  const replaced = new Set(set.flatMap(({ replaces }) => replaces))
  const standing = set.filter(({ id }) => !replaced.has(id))
  const chosen = standing.length < 2 ? null : answerOf(facts, { kind: 'two-owners', subject: `membership:${membershipId}`, ordinal: standing.length - 1 })
  const winner = standing.find(({ clientId }) => chosen === ownerAnswer(clientId))
  return winner === undefined ? standing : [...standing.filter((owner) => owner !== winner), winner]
}

/** The answer to "two owners" that chooses this client. */
export function ownerAnswer(clientId: string): string {
  return `owner-${clientId}`
}

/** Visits that the refund or the cancellation took out of a row; a second one takes nothing more out, it is a question. */
function takenOut(facts: readonly MembershipFact[], row: number): number {
  const first = facts.find((fact): fact is RefundedFact | CancelledFact => fact.kind === 'refunded' || fact.kind === 'cancelled')
  return (first?.visitsTaken ?? []).reduce((taken, one) => (one.row === row ? taken + one.visits : taken), 0)
}

/** The question that a visit beyond what was there asks. */
export function overdrawKind(isGone: boolean): 'overdrawn' | 'used-after-refund' {
  return isGone ? 'used-after-refund' : 'overdrawn'
}

/** Ordinals of overdraws: the rows of one membership each have a hundred thousand. */
export function overdrawOrdinal(row: number, nth: number): number {
  return row * 100_000 + nth
}

/** Of the visits beyond what was there, those a manager has answered for: they no longer stand against the balance. */
function countAnsweredOverdraws({ membershipId, answers, facts }: RowParts, row: number, beyond: number): number {
  if (answers.size === 0) return 0
  const kind = overdrawKind(facts.some((fact) => fact.kind === 'refunded' || fact.kind === 'cancelled'))
  let answered = 0
  for (let nth = 1; nth <= beyond; nth += 1) if (answers.has(questionKeyText({ kind, subject: `membership:${membershipId}`, ordinal: overdrawOrdinal(row, nth) }))) answered += 1
  return answered
}

type RowParts = {
  readonly membershipId: string
  readonly answers: ReturnType<typeof answersIn>
  readonly terms: MembershipTerms
  readonly sold: SoldFact
  readonly visits: readonly CountedVisit[]
  readonly facts: readonly MembershipFact[]
  readonly daysUsed: number
  readonly days: number | null
}

function balanceRows(parts: RowParts): BalanceRow[] {
  const { balance } = parts.terms
  if (balance.kind === 'shared') return [balanceRow(parts, 0, balance.covers, balance.visits)]
  if (balance.kind === 'unlimited') return [balanceRow(parts, 0, balance.covers, null)]
  return balance.rows.map((row, index) => balanceRow(parts, index, [row.covers], row.visits))
}

function balanceRow(parts: RowParts, row: number, covers: readonly Covered[], sold: number | null): BalanceRow {
  const used = visitsUsed(parts.visits, row)
  const priceMinor = must(parts.sold.rowPricesMinor[row], `The sale split its price over every row, but not over row ${row}`)
  if (sold === null) {
    const valueUsedMinor = parts.days === null ? 0 : valueOfDaysUsed({ priceMinor, days: parts.days, daysUsed: parts.daysUsed })
    return { covers, sold, corrected: 0, used, left: null, beyond: 0, priceMinor, valueUsedMinor }
  }
  const corrected = factsOfKind(parts.facts, 'balance-corrected').reduce((sum, fact) => (fact.row === row ? sum + fact.visits : sum), 0)
  // Visits added carry no value and are used last; a visit taken away counts as used (domain.md §6).
  const usedOfSold = used + Math.max(0, -corrected)
  const beyond = Math.max(0, used + takenOut(parts.facts, row) - sold - corrected)
  const answered = countAnsweredOverdraws(parts, row, beyond)
  return { covers, sold, corrected, used, left: sold + corrected - used - takenOut(parts.facts, row) + answered, beyond, priceMinor, valueUsedMinor: valueOfVisitsUsed({ priceMinor, sold, used: usedOfSold }) }
}
