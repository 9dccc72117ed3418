import type { Fact } from '../ledger/fact.ts'
import { countedReversals } from '../ledger/reversal.ts'
import type { Slice } from '../ledger/slice.ts'

/** Positive facts first: topped up by a sale, credited by a refund or a cancellation, spent by a sale, paid out. */
export type ClientAccountFact = Fact & { readonly currency: string; readonly amountMinor: number } & (
  | { readonly kind: 'topped-up' | 'spent'; readonly saleId: string }
  | { readonly kind: 'credited' | 'top-up-cancelled'; readonly original: string }
  | { readonly kind: 'paid-out' }
)

/**
 * Minor units of store credit a client has. Read from what happened and not from the sum of entries: what comes back,
 * comes back once per original, though two desks may both have booked it (ledger rule L7).
 */
export function clientAccountBalance(slice: Slice, currency: string): number {
  const facts = (slice.facts as readonly ClientAccountFact[]).filter((fact) => fact.currency === currency)
  const sum = (kind: ClientAccountFact['kind']): number => facts.reduce((total, fact) => (fact.kind === kind ? total + fact.amountMinor : total), 0)
  return sum('topped-up') - sum('spent') - sum('paid-out') + once(facts, 'credited') - once(facts, 'top-up-cancelled')
}

function once(facts: readonly ClientAccountFact[], kind: 'credited' | 'top-up-cancelled'): number {
  const reversals = facts.flatMap((fact) => (fact.kind === kind && 'original' in fact ? [fact] : []))
  return [...countedReversals(reversals).counted.values()].reduce((total, { amountMinor }) => total + amountMinor, 0)
}
