import type { Entry } from '../ledger/entry.ts'
import type { Effects, Fact } from '../ledger/fact.ts'
import type { Slice } from '../ledger/slice.ts'

/**
 * Counts of what was recorded about one subject, from which it follows cheaply whether it can hold a question at all. It
 * only adds, so that it is the same in whatever order operations come, and says yes too often rather than too seldom.
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
  /** Sum of each counted balance row, and whether anything was ever put on it: a row without a limit only goes down. */
  readonly rows: TalliedRow[]
}

type TalliedRow = { readonly account: string; sum: number; hadVisits: boolean }

export function emptyTally(): QuestionTally {
  return { isSold: false, visits: 0, returned: 0, refunded: 0, frozen: 0, owners: 0, redeemed: 0, paid: 0, rows: [] }
}

const counted = { visit: 'visits', 'visit-returned': 'returned', refunded: 'refunded', frozen: 'frozen', 'owner-set': 'owners', redeemed: 'redeemed', paid: 'paid' } as const
const unitOfVisits = 'visit'

export function tallyFact(tally: QuestionTally, { kind }: Pick<Fact, 'kind'>): void {
  if (kind === 'sold') tally.isSold = true
  else if (kind in counted) tally[counted[kind as keyof typeof counted]] += 1
}

export function tallyEntry({ rows }: QuestionTally, { account, unit, amount }: Pick<Entry, 'account' | 'unit' | 'amount'>): void {
  if (unit !== unitOfVisits) return
  // A card has a row or two: a list is smaller than a map, of which a rebuild would make one for every card.
  const row = rows.find((one) => one.account === account)
  if (row === undefined) rows.push({ account, sum: amount, hadVisits: amount > 0 })
  else {
    row.sum += amount
    row.hadVisits ||= amount > 0
  }
}

/** Adds what one operation does to the subjects about which questions are asked. */
export function tallyEffects(tallies: Map<string, QuestionTally>, { entries, facts }: Effects): void {
  for (const { subject, fact } of facts) if (mayBeAskedAbout(subject)) tallyFact(tallyIn(tallies, subject), fact)
  for (const entry of entries) if (entry.unit === unitOfVisits && mayBeAskedAbout(entry.subject)) tallyEntry(tallyIn(tallies, entry.subject), entry)
}

/** The tally of a whole slice. What was put on a row cannot be told from its sum: it counts as put on. */
export function tallyOf({ facts, balances }: Slice): QuestionTally {
  const tally = emptyTally()
  for (const fact of facts) tallyFact(tally, fact)
  for (const [name, sum] of Object.entries(balances)) {
    const [account = '', unit] = name.split(' ')
    if (unit === unitOfVisits) tally.rows.push({ account, sum, hadVisits: true })
  }
  return tally
}

/** Whether so much was recorded that something may not fit together. */
export function mayAsk({ visits, returned, refunded, frozen, owners, redeemed, paid, rows }: QuestionTally): boolean {
  // A return moves its visits each time and a refund none: with either of them the sums say nothing.
  if (returned > 1 || refunded > 1 || (refunded > 0 && visits > 0)) return true
  if (frozen > 1 || (frozen > 0 && visits > 0) || owners > 1 || redeemed > 0 || paid > 1) return true
  for (const { sum, hadVisits } of rows) if (hadVisits && sum < 0) return true
  return false
}

function mayBeAskedAbout(subject: string): boolean {
  return subject.startsWith('membership:') || subject.startsWith('gift-card:') || subject.startsWith('occasion:') || subject.startsWith('receipt:')
}

function tallyIn(tallies: Map<string, QuestionTally>, subject: string): QuestionTally {
  const known = tallies.get(subject)
  if (known !== undefined) return known
  const tally = emptyTally()
  tallies.set(subject, tally)
  return tally
}
