import { factOf } from '../ledger/fact-of.ts'
import type { SubjectKey } from '../ledger/entry.ts'
import type { Fact } from '../ledger/fact.ts'
import type { Operation } from '../ledger/operation.ts'

export function shiftKey(shiftId: string): SubjectKey {
  return `shift:${shiftId}`
}

/** Why money moved in a shift besides sales; sales are so many that a shift keeps only their sums. */
export const moneyWhys = ['refund', 'cancellation', 'account-pay-out', 'pay-in', 'pay-out'] as const
export type MoneyWhy = (typeof moneyWhys)[number]

/** One movement besides sales; positive came in, negative went out, in minor units. */
export type MoneyMovedFact = Fact & {
  readonly kind: 'money-moved'
  readonly why: MoneyWhy
  readonly ways: readonly { readonly method: string; readonly amountMinor: number }[]
  /** The number its receipt took; null where it takes none. */
  readonly receiptNumber: string | null
}

export function moneyMovedFact(operation: Operation, moved: Pick<MoneyMovedFact, 'why' | 'ways' | 'receiptNumber'>): MoneyMovedFact {
  return { ...factOf(operation, 'money-moved'), ...moved }
}
