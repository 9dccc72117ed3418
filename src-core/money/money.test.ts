import fc from 'fast-check'
import { expect, it } from 'vitest'
import { currencyExponent } from './currency.ts'
import { decimalText } from './format-money.ts'
import { includedTax } from './included-tax.ts'
import { parseMoney } from './parse-money.ts'
import { roundCash } from './round-cash.ts'
import { roundHalfUp, shareOf } from './round-half-up.ts'
import { splitByLargestRemainder } from './split-by-largest-remainder.ts'

it.each([[1, 2, 1], [3, 2, 2], [5, 3, 2], [4, 3, 1], [-1, 2, -1], [-3, 2, -2], [0, 7, 0]])('%i / %i rounds half up to %i', (above, below, rounded) => {
  expect(roundHalfUp(above, below)).toBe(rounded)
})

it.each([[10_000, [1, 1, 1], [3334, 3333, 3333]], [100, [0, 0], [50, 50]], [5, [1, 2, 3], [1, 2, 2]], [-100, [1, 1, 1], [-34, -33, -33]], [0, [3, 4], [0, 0]]])('%i split over %j is %j', (amount, weights, parts) => {
  expect(splitByLargestRemainder(amount, weights)).toEqual(parts)
})

it('parts always sum to the whole and none is off by a unit or more', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }), weights, (amount, list) => {
      const parts = splitByLargestRemainder(amount, list)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount)
      const whole = list.reduce((sum, weight) => sum + weight, 0)
      if (whole > 0) parts.forEach((part, index) => expect(Math.abs(part - shareOf(amount, list[index] ?? 0, whole))).toBeLessThanOrEqual(1))
    }),
  )
})

it.each([[12_300, 2300, 2300], [10_000, 2300, 1870], [10_000, 0, 0], [1, 2300, 0], [100_000_000_000, 10_000, 50_000_000_000]])('a gross of %i at %i basis points holds a tax of %i', (gross, rate, tax) => {
  expect(includedTax(gross, rate)).toBe(tax)
})

it.each([[1002, 5, 1000], [1003, 5, 1005], [149, 100, 100], [150, 100, 200], [1234, 1, 1234]])('%i to be paid in coins of %i is %i', (amount, step, rounded) => {
  expect(roundCash(amount, step)).toBe(rounded)
})

it.each([['12,50', 2, 1250], ['12.5', 2, 1250], ['1 199.00', 2, 119_900], ['7', 0, 7], ['0,125', 3, 125], ["1'000", 2, 100_000], ['12.345', 2, null], ['-5', 2, null], ['', 2, null], ['1.5', 0, null], ['ten', 2, null], ['9999999999999', 2, null]])('%s typed in a currency with %i decimals is %s', (text, exponent, minor) => {
  expect(parseMoney(text, exponent)).toBe(minor)
})

it.each([['JPY', 0], ['EUR', 2], ['KWD', 3], ['PLN', 2]])('%s has %i decimals', (currency, exponent) => {
  expect(currencyExponent(currency)).toBe(exponent)
})

it('what is spelt is read back to the unit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), fc.constantFrom(0, 2, 3), (minor, exponent) => {
      expect(parseMoney(decimalText(minor, exponent), exponent)).toBe(minor)
    }),
  )
})
