import { compareLedgerOrder } from '../ledger/operation.ts'
import { compareText } from '../std/compare-text.ts'
import type { Membership } from './read-membership.ts'
import { visitsLeft } from './read-membership.ts'

/** Which of several fitting memberships is used first: the earliest end, then the fewest left, then the oldest (domain.md §4). */
export function compareFitting(left: Membership, right: Membership): number {
  // Days begin with a digit, so "never" stands after every one of them.
  const ends = compareText(left.lastDay ?? 'never', right.lastDay ?? 'never')
  if (ends !== 0) return ends
  const counts = (visitsLeft(left) ?? Number.MAX_SAFE_INTEGER) - (visitsLeft(right) ?? Number.MAX_SAFE_INTEGER)
  return counts === 0 ? compareLedgerOrder(left.sold, right.sold) : counts
}
