import { assert } from '../std/assert.ts'

/** No single amount or count passes this (ledger rule L8), so that price × count stays an exact integer. */
export const largestAmount = 100_000_000_000

/** Throws unless the amount is a whole number within ± {@link largestAmount}. */
export function assertAmount(amount: number): void {
  assert(isAmount(amount), `Not a whole amount within the ledger's limit: ${amount}`)
}

/** Whether this is a whole number of minor units (or of visits) that the ledger can hold. */
export function isAmount(amount: number): boolean {
  return Number.isSafeInteger(amount) && Math.abs(amount) <= largestAmount
}
