import type { LedgerPosition } from './operation.ts'
import { compareLedgerOrder } from './operation.ts'
import type { Entry, SubjectKey } from './entry.ts'

/** A thing recorded about one subject that is not a sum. Facts are only ever added; what they mean is computed when read. */
export type Fact = LedgerPosition & {
  readonly kind: string
  readonly actorId: string
  readonly branchId: string
}

export type SubjectFact = { readonly subject: SubjectKey; readonly fact: Fact }

/** Everything an operation does to the folded state, computed from the operation alone. */
export type Effects = { readonly entries: readonly Entry[]; readonly facts: readonly SubjectFact[] }

/** One operation may add several facts to a subject: they differ by kind. */
export function compareFacts(left: Fact, right: Fact): number {
  return compareLedgerOrder(left, right) || (left.kind < right.kind ? -1 : left.kind > right.kind ? 1 : 0)
}
