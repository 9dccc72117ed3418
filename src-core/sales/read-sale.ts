import type { Fact } from '../ledger/fact.ts'
import type { Slice } from '../ledger/slice.ts'
import type { GivenBack } from './refund-body.ts'

/** In a sale's slice: one of its memberships was refunded, or all of it was cancelled. */
export type SaleReversedFact = Fact & { readonly kind: 'refunded' | 'cancelled'; readonly tenders: readonly GivenBack[]; readonly receiptNumber: string; readonly refundMinor: number }

/** What became of a sale: the cancellations and refunds that name it, in ledger order. */
export type SaleState = { readonly cancellations: readonly SaleReversedFact[]; readonly refunds: readonly SaleReversedFact[]; readonly givenBack: readonly GivenBack[] }

export function readSale({ facts }: Slice): SaleState {
  const reversals = facts.filter((fact): fact is SaleReversedFact => fact.kind === 'refunded' || fact.kind === 'cancelled')
  return {
    cancellations: reversals.filter(({ kind }) => kind === 'cancelled'),
    refunds: reversals.filter(({ kind }) => kind === 'refunded'),
    givenBack: reversals.flatMap(({ tenders }) => tenders),
  }
}
