import { expect, it } from 'vitest'
import { textsFor } from './format-text.ts'

it.each([
  ['a day of this year', '2026-03-12', '2026-11-25', '12 Mar'],
  ['a day of another year says which', '2027-03-12', '2026-11-25', '12 Mar 2027'],
  ['told no day, none is another year', '2027-03-12', null, '12 Mar'],
])('%s', (_, day, today, shown) => {
  expect(textsFor('en', today).day(day)).toBe(shown)
})

it('what is taken off carries a minus, not a hyphen', () => {
  expect(textsFor('en').amount(-5995, 'PLN')).toBe('−59.95')
  expect(textsFor('en').money(-5995, 'EUR')).toBe('−€59.95')
})
