import type { LedgerPosition } from './operation.ts'

/** A fact that takes another one back, naming it. */
export type Reversal = LedgerPosition & { readonly original: string }

/**
 * Splits reversals into the one that counts per original, the first in ledger order, and the further ones, which give no
 * entitlement back and are a question for the manager (ledger rule L7). Input in ledger order.
 */
export function countedReversals<R extends Reversal>(reversals: readonly R[]): { counted: ReadonlyMap<string, R>; further: readonly R[] } {
  const counted = new Map<string, R>()
  const further: R[] = []
  for (const reversal of reversals) {
    if (counted.has(reversal.original)) further.push(reversal)
    else counted.set(reversal.original, reversal)
  }
  return { counted, further }
}
