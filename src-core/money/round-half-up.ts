import { assert } from '../std/assert.ts'

/**
 * `numerator / denominator` rounded to a whole number, halves away from zero (domain.md §6: rounding is always named).
 * Exact for every pair whose numerator is a safe integer; larger products go through BigInt.
 */
export function roundHalfUp(numerator: number | bigint, denominator: number | bigint): number {
  const above = BigInt(numerator)
  const below = BigInt(denominator)
  assert(below > 0n, 'A rounding needs a denominator above zero')
  const magnitude = above < 0n ? -above : above
  const rounded = (magnitude * 2n + below) / (below * 2n)
  return Number(above < 0n ? -rounded : rounded)
}

/** `amount × share / whole`, rounded half up; the product is exact whatever its size. */
export function shareOf(amount: number, share: number, whole: number): number {
  return roundHalfUp(BigInt(amount) * BigInt(share), whole)
}
