import { assert } from '../std/assert.ts'

/**
 * Splits a whole amount over weights so that the parts sum to it exactly. The units left over after rounding down go to
 * the largest remainders, ties to the earlier part. Weights that are all zero count as equal. A negative amount splits
 * as its mirror image.
 */
export function splitByLargestRemainder(amount: number, weights: readonly number[]): number[] {
  assert(weights.length > 0, 'A split needs at least one part')
  assert(weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0), 'Weights are whole and not negative')
  if (amount < 0) return splitByLargestRemainder(-amount, weights).map((part) => 0 - part)
  const used = weights.every((weight) => weight === 0) ? weights.map(() => 1) : weights
  const whole = used.reduce((sum, weight) => sum + BigInt(weight), 0n)
  const parts = used.map((weight, index) => {
    const product = BigInt(amount) * BigInt(weight)
    return { index, part: Number(product / whole), remainder: product % whole }
  })
  const left = amount - parts.reduce((sum, { part }) => sum + part, 0)
  const byRemainder = parts.toSorted((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
  for (const { index } of byRemainder.slice(0, left)) {
    const chosen = parts[index]
    assert(chosen !== undefined, 'The index comes from the parts themselves')
    chosen.part += 1
  }
  return parts.map(({ part }) => part)
}
