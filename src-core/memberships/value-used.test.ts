import fc from 'fast-check'
import { expect, it } from 'vitest'
import { valueOfDaysUsed, valueOfVisitsUsed } from './value-used.ts'

const visits: [priceMinor: number, sold: number, used: number, valueMinor: number][] = [
  [10_000, 3, 0, 0],
  [10_000, 3, 1, 3333],
  [10_000, 3, 2, 6667],
  [10_000, 3, 3, 10_000],
  [10_000, 3, 4, 10_000],
  [119_900, 10, 7, 83_930],
  [0, 5, 2, 0],
  [1, 2, 1, 1],
]
it.each(visits)('of %i for %i visits, %i used are worth %i', (priceMinor, sold, used, valueMinor) => {
  expect(valueOfVisitsUsed({ priceMinor, sold, used })).toBe(valueMinor)
})

it('three visits for 100.00 carry 33.33, 33.34 and 33.33', () => {
  const after = [0, 1, 2, 3].map((used) => valueOfVisitsUsed({ priceMinor: 10_000, sold: 3, used }))
  expect(after.slice(1).map((value, index) => value - (after[index] ?? 0))).toEqual([3333, 3334, 3333])
})

it.each([[24_000, 30, 0, 0], [24_000, 30, 10, 8000], [24_000, 31, 1, 774], [24_000, 31, 31, 24_000], [24_000, 31, 99, 24_000]])('of %i for %i days, %i used are worth %i', (priceMinor, days, daysUsed, valueMinor) => {
  expect(valueOfDaysUsed({ priceMinor, days, daysUsed })).toBe(valueMinor)
})

it('the whole is exactly the price, and no visit gives value back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), fc.integer({ min: 1, max: 10_000 }), fc.nat(10_000), (priceMinor, sold, used) => {
      expect(valueOfVisitsUsed({ priceMinor, sold, used: sold })).toBe(priceMinor)
      expect(valueOfVisitsUsed({ priceMinor, sold, used: used + 1 })).toBeGreaterThanOrEqual(valueOfVisitsUsed({ priceMinor, sold, used }))
    }),
  )
})
