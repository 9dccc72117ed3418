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

it('a Latin name inside an Arabic sentence is set apart, so that it cannot turn the words around it', () => {
  expect(textsFor('ar').text('history.sold', { name: 'Sauna 10' })).toBe('بيع، \u2068Sauna 10\u2069')
  expect(textsFor('ar').text('refusal.freeze-overlaps-another', { from: '1', until: 'none' })).toContain('من \u20681\u2069.')
})

it('the pseudo-language is English, accented, bracketed and longer', () => {
  expect(textsFor('en-XA').text('sell.title', { name: 'Ana' })).toBe('⟦Šéłł ţó ~~~~⟧Ana')
})

it.each([
  ['en', '1,234.50 zł'],
  ['es', '1234,50 zł'],
  ['pl', '1234,50 zł'],
  ['ar', '1,234.50'],
] as const)('money in %s', (language, shown) => {
  expect(textsFor(language).money(123_450, 'PLN').replaceAll('\u00A0', ' ')).toContain(shown)
})
