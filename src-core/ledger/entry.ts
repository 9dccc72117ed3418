import { assertAmount } from '../money/amount.ts'
import { assert } from '../std/assert.ts'

/** `visit`, or the ISO 4217 code of a currency. */
export type Unit = string

/**
 * Whom an account or a fact belongs to, as `kind:id`. Subjects of the kinds below keep a slice of folded state; `books:…`
 * subjects are the other side of an entry and are only ever summed.
 */
export type SubjectKey = `${SubjectKind}:${string}` | `books:${string}`

/** Ledgers on disk know a kind by its place in this list: a new kind goes to its end. */
export const subjectKinds = ['membership', 'sale', 'shift', 'gift-card', 'client-account', 'receipt-series', 'membership-type', 'desk', 'occasion', 'receipt', 'gift-card-name', 'owed-visits'] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** One line of an operation's double entry: an integer amount of one unit on one account of one subject. */
export type Entry = {
  readonly subject: SubjectKey
  readonly account: string
  readonly unit: Unit
  readonly amount: number
}

/** Whether folded state is kept for the subject. */
export function keepsSlice(subject: SubjectKey): boolean {
  return !subject.startsWith('books:')
}

const kindsWithKeptSums: readonly string[] = ['shift', 'receipt-series'] satisfies SubjectKind[]

/**
 * Whether a ledger keeps the sums of the subject as rows, because very many operations move them. Any other subject is
 * folded from the few operations that concern it whenever it is asked for.
 */
export function keepsSums(subject: SubjectKey): boolean {
  return kindsWithKeptSums.includes(subject.slice(0, subject.indexOf(':')))
}

/** What a subject is: its kind, or which of the books. */
export function sideOf(subject: SubjectKey): string {
  return subject.startsWith('books:') ? subject : subject.slice(0, subject.indexOf(':'))
}

/** Ledger rule L2: per unit the entries of one operation sum to zero, and every amount is within L8. */
export function assertBalanced(entries: readonly Entry[]): void {
  const sums = new Map<Unit, number>()
  for (const entry of entries) {
    assertAmount(entry.amount)
    sums.set(entry.unit, (sums.get(entry.unit) ?? 0) + entry.amount)
  }
  for (const [unit, sum] of sums) assert(sum === 0, `Entries in ${unit} do not balance: ${sum}`)
}
