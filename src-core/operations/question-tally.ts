import type { Entry } from '../ledger/entry.ts'
import type { Effects, Fact } from '../ledger/fact.ts'
import type { Slice } from '../ledger/slice.ts'
import type { FrozenFact, UnfrozenFact, VisitFact } from '../memberships/membership-fact.ts'

/**
 * Counts of what was recorded about one subject, from which it follows cheaply whether it can hold a question at all. It
 * only adds and never misses one in whatever order operations come; it says yes too often rather than too seldom. Flat,
 * because a rebuild keeps one for every card.
 */
export type QuestionTally = {
  /** The subject begins within what was counted. */
  isSold: boolean
  visits: number
  returned: number
  refunded: number
  frozen: number
  owners: number
  redeemed: number
  paid: number
  answered: number
  corrected: number
  /** Days of the visits met so far and of the first freeze, to see whether a visit may fall into it. */
  firstVisit: string
  lastVisit: string
  frozenFrom: string
  frozenUntil: string | null
  mayBeUsedWhileFrozen: boolean
  /** The freeze, and which freezes the unfreeze knew: one that it did not know may still run. */
  freezeId: string
  unfrozen: number
  unfreezeKnew: readonly string[]
  /** Sum of each counted balance row, and whether anything was ever put on it: a row without a limit only goes down. Most cards have one row. */
  readonly row: TalliedRow
  otherRows: TalliedRow[] | null
}

type TalliedRow = { account: string; sum: number; hadVisits: boolean }

export function emptyTally(): QuestionTally {
  return {
    isSold: false, visits: 0, returned: 0, refunded: 0, frozen: 0, owners: 0, redeemed: 0, paid: 0, answered: 0, corrected: 0,
    firstVisit: '', lastVisit: '', frozenFrom: '', frozenUntil: null, mayBeUsedWhileFrozen: false, freezeId: '', unfrozen: 0, unfreezeKnew: [],
    row: { account: '', sum: 0, hadVisits: false }, otherRows: null,
  }
}

const counted = { 'visit-returned': 'returned', refunded: 'refunded', 'owner-set': 'owners', redeemed: 'redeemed', paid: 'paid', 'question-answered': 'answered', 'balance-corrected': 'corrected' } as const
const unitOfVisits = 'visit'

export function tallyFact(tally: QuestionTally, fact: Pick<Fact, 'kind'>): void {
  const { kind } = fact
  if (kind === 'sold') tally.isSold = true
  else if (kind === 'visit') tallyVisit(tally, (fact as VisitFact).visitDay)
  else if (kind === 'frozen') tallyFreeze(tally, fact as FrozenFact)
  else if (kind === 'unfrozen') tallyUnfreeze(tally, fact as UnfrozenFact)
  else if (kind in counted) tally[counted[kind as keyof typeof counted]] += 1
}

function tallyVisit(tally: QuestionTally, day: string): void {
  tally.visits += 1
  if (tally.firstVisit === '' || day < tally.firstVisit) tally.firstVisit = day
  if (day > tally.lastVisit) tally.lastVisit = day
  if (tally.frozen > 0 && tally.frozenFrom <= day && (tally.frozenUntil === null || day < tally.frozenUntil)) tally.mayBeUsedWhileFrozen = true
}

/** Visits met before the freeze are known by their first and last day only: one between may be within it. */
function tallyFreeze(tally: QuestionTally, { id, from, until }: FrozenFact): void {
  tally.frozen += 1
  tally.freezeId = id
  tally.frozenFrom = from
  tally.frozenUntil = until
  if (tally.visits > 0 && from <= tally.lastVisit && (until === null || tally.firstVisit < until)) tally.mayBeUsedWhileFrozen = true
}

function tallyUnfreeze(tally: QuestionTally, { freezes }: UnfrozenFact): void {
  tally.unfrozen += 1
  tally.unfreezeKnew = freezes
}

export function tallyEntry(tally: QuestionTally, { account, unit, amount }: Pick<Entry, 'account' | 'unit' | 'amount'>): void {
  if (unit !== unitOfVisits) return
  const row = rowOf(tally, account)
  row.sum += amount
  row.hadVisits ||= amount > 0
}

function rowOf(tally: QuestionTally, account: string): TalliedRow {
  const { row } = tally
  if (row.account === '') row.account = account
  if (row.account === account) return row
  tally.otherRows ??= []
  const known = tally.otherRows.find((other) => other.account === account)
  if (known !== undefined) return known
  const added: TalliedRow = { account, sum: 0, hadVisits: false }
  tally.otherRows.push(added)
  return added
}

export type Tallied = { readonly tallies: Map<string, QuestionTally>; /** Of which something was counted. */ readonly subjects: Set<string> }

/** Adds what one operation does to the subjects about which questions are asked. */
export function tallyEffects(tallied: Tallied, { entries, facts }: Effects): void {
  for (const { subject, fact } of facts) if (mayBeAskedAbout(subject)) tallyFact(tallyIn(tallied, subject), fact)
  for (const entry of entries) if (entry.unit === unitOfVisits && mayBeAskedAbout(entry.subject)) tallyEntry(tallyIn(tallied, entry.subject), entry)
}

/** The tally of a whole slice. What was put on a row cannot be told from its sum: it counts as put on. */
export function tallyOf({ facts, balances }: Slice): QuestionTally {
  const tally = emptyTally()
  for (const fact of facts) tallyFact(tally, fact)
  for (const [name, sum] of Object.entries(balances)) {
    const [account = '', unit] = name.split(' ')
    if (unit === unitOfVisits) Object.assign(rowOf(tally, account), { sum, hadVisits: true })
  }
  return tally
}

/** Whether so much was recorded that something may not fit together. */
export function mayAsk(tally: QuestionTally): boolean {
  const { visits, returned, refunded, frozen, mayBeUsedWhileFrozen, owners, redeemed, paid, answered, corrected, row, otherRows } = tally
  // What was answered may stay on the list though it is right again; beside a correction the sum does not say which visit was beyond.
  if (answered > 0 || corrected > 0) return true
  // A return moves its visits each time and a refund none: with either of them the sums say nothing.
  if (returned > 1 || refunded > 1 || (refunded > 0 && visits > 0)) return true
  if (frozen > 1 || mayBeUsedWhileFrozen || owners > 1 || redeemed > 0 || paid > 1) return true
  if (frozen > 0 && mayHaveMissedAFreeze(tally)) return true
  return isOverdrawn(row) || (otherRows?.some(isOverdrawn) ?? false)
}

function mayHaveMissedAFreeze({ unfrozen, unfreezeKnew, freezeId }: QuestionTally): boolean {
  return unfrozen > 1 || (unfrozen === 1 && !unfreezeKnew.includes(freezeId))
}

function isOverdrawn({ hadVisits, sum }: TalliedRow): boolean {
  return hadVisits && sum < 0
}

function mayBeAskedAbout(subject: string): boolean {
  return subject.startsWith('membership:') || subject.startsWith('gift-card:') || subject.startsWith('occasion:') || subject.startsWith('receipt:')
}

function tallyIn({ tallies, subjects }: Tallied, subject: string): QuestionTally {
  subjects.add(subject)
  const known = tallies.get(subject)
  if (known !== undefined) return known
  const tally = emptyTally()
  tallies.set(subject, tally)
  return tally
}
