import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayFromNumber } from '../dates/calendar-day.ts'
import { assertBalanced } from './entry.ts'
import type { SubjectKey } from './entry.ts'
import type { Effects } from './fact.ts'
import { foldInto } from './fold.ts'
import type { Slice } from './slice.ts'
import { balanceOf, emptySlice, sliceFromText, sliceText } from './slice.ts'
import { countedReversals } from './reversal.ts'

const effects: fc.Arbitrary<Effects> = fc
  .record({ id: fc.uuid(), day: fc.integer({ min: 20_000, max: 20_005 }), at: fc.integer({ min: 0, max: 5 }), card: fc.integer({ min: 0, max: 3 }), visits: fc.integer({ min: -5, max: 5 }) })
  .map(({ id, day, at, card, visits }) => {
    const subject: SubjectKey = `membership:${card}`
    return {
      entries: [
        { subject, account: 'row-0', unit: 'visit', amount: visits },
        { subject: 'books:used', account: 'visits', unit: 'visit', amount: 0 - visits },
      ],
      facts: [{ subject, fact: { kind: 'used', id, day: dayFromNumber(day), at, actorId: 'p', branchId: 'b' } }],
    }
  })

function folded(list: readonly Effects[]): string {
  const slices = new Map<SubjectKey, Slice>()
  for (const one of list) foldInto(slices, one)
  return [...slices].map(([key, slice]) => `${key} ${sliceText(slice)}`).toSorted().join('\n')
}

it('L4 any permutation of the operations folds to the same state', () => {
  const shuffled = fc.array(effects, { maxLength: 40 }).chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })))
  fc.assert(fc.property(shuffled, ([list, other]) => {
    expect(folded(other)).toBe(folded(list))
  }))
})

it('L2 entries that do not sum to zero are a defect of ours and throw', () => {
  expect(() => assertBalanced([{ subject: 'membership:1', account: 'row-0', unit: 'visit', amount: 1 }])).toThrow('do not balance')
  fc.assert(fc.property(effects, ({ entries }) => assertBalanced(entries)))
})

it('L8 an amount above the limit is never booked', () => {
  const entry = { subject: 'books:used', account: 'a', unit: 'EUR', amount: 100_000_000_001 } as const
  expect(() => assertBalanced([entry, { ...entry, amount: -100_000_000_001 }])).toThrow('limit')
})

it('L7 of two reversals of one original the first in ledger order counts, the other is a question', () => {
  const reversal = (id: string): Parameters<typeof countedReversals>[0][number] => ({ id, day: dayFromNumber(20_000), at: 0, original: 'visit-1' })
  const { counted, further } = countedReversals([reversal('a'), reversal('b')])
  expect([counted.get('visit-1')?.id, further.map(({ id }) => id)]).toEqual(['a', ['b']])
})

it('a slice written down reads back the same, and an empty one has no balance', () => {
  fc.assert(fc.property(effects, (one) => {
    const slices = new Map<SubjectKey, Slice>()
    foldInto(slices, one)
    for (const slice of slices.values()) expect(sliceText(sliceFromText(sliceText(slice)))).toBe(sliceText(slice))
  }))
  expect(balanceOf(emptySlice, 'row-0', 'visit')).toBe(0)
})
