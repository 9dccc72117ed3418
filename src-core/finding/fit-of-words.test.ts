import { expect, it } from 'vitest'
import { fitOfWords } from './fit-of-words.ts'

it.each([
  ['', 'Lock the desk'],
  ['lock', 'Lock the desk'],
  ['desk lo', 'Lock the desk'],
  ['ock', 'Lock the desk'],
  ['lkd', 'Lock the desk'],
  ['refnud', 'Refund a membership'],
  ['refumd', 'Refund a membership'],
  ['zamroz', 'Zamroź lub odmroź'],
  ['vacacion', 'Vacación'],
  ['بطاقه هديه', 'بيع بطاقة هدية'],
  ['إغلاق', 'اغلاق الوردية'],
  ['ورديه', 'إغلاق الوردية'],
])('“%s” finds “%s”', (typed, name) => {
  expect(fitOfWords(typed, name)).not.toBeNull()
})

it.each([
  ['xyz', 'Lock the desk'],
  ['lock shift', 'Lock the desk'],
  ['dl', 'Lock the desk'],
])('“%s” does not find “%s”', (typed, name) => {
  expect(fitOfWords(typed, name)).toBeNull()
})

it('what begins a word comes before what stands in one, and that before a guess', () => {
  const order = (typed: string, names: readonly string[]) => names.toSorted((left, right) => (fitOfWords(typed, left) ?? 9) - (fitOfWords(typed, right) ?? 9))
  expect(order('shift', ['Night shit', 'Upshift', 'Open a shift'])).toEqual(['Open a shift', 'Upshift', 'Night shit'])
})
