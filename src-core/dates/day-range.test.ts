import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, calendarDay, dayFromNumber } from './calendar-day.ts'
import type { DayRange } from './day-range.ts'
import { daysInRanges, endAfterDays, unionOfRanges } from './day-range.ts'

const range = (from: string, until: string | null): DayRange => ({ from: calendarDay(from), until: until === null ? null : calendarDay(until) })

const ends: [what: string, days: number, frozen: DayRange[], end: string | null][] = [
  ['no freeze', 30, [], '2026-11-30'],
  ['a week frozen', 30, [range('2026-11-10', '2026-11-17')], '2026-12-07'],
  ['two freezes that overlap count once', 30, [range('2026-11-10', '2026-11-17'), range('2026-11-12', '2026-11-19')], '2026-12-09'],
  ['an open freeze has no end', 30, [range('2026-11-10', null)], null],
  ['days frozen before the start count 0', 30, [range('2026-10-20', '2026-11-03')], '2026-12-02'],
  ['a freeze from the day after the end counts 0', 30, [range('2026-12-01', '2026-12-10')], '2026-11-30'],
  ['an open freeze after the end counts 0', 30, [range('2026-12-01', null)], '2026-11-30'],
  ['a freeze on the last day moves it', 30, [range('2026-11-30', '2026-12-02')], '2026-12-02'],
  ['a cancelled freeze has no days', 30, [range('2026-11-10', '2026-11-10')], '2026-11-30'],
  ['the moved end meets a second freeze', 30, [range('2026-11-10', '2026-11-17'), range('2026-12-05', '2026-12-08')], '2026-12-10'],
  ['one day', 1, [range('2026-11-01', '2026-11-05')], '2026-11-05'],
]
it.each(ends)('from 1 November, %s: %i days', (_, days, frozen, end) => {
  expect(endAfterDays(calendarDay('2026-11-01'), days, frozen)).toBe(end)
})

it('the days from start to end are the days bought and the days frozen between them, in any order of the freezes', () => {
  const day = fc.integer({ min: 20_000, max: 20_200 })
  const ranges = fc.array(fc.tuple(day, fc.integer({ min: 0, max: 30 })).map(([from, length]) => range(dayFromNumber(from), dayFromNumber(from + length))), { maxLength: 8 })
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 200 }), ranges, (first, days, frozen) => {
      const start = dayFromNumber(first)
      const end = endAfterDays(start, days, frozen)
      expect(end).not.toBeNull()
      if (end !== null) expect(addDays(start, days + daysInRanges(frozen, start, end) - 1)).toBe(end)
      expect(endAfterDays(start, days, frozen.toReversed())).toBe(end)
      expect(unionOfRanges(unionOfRanges(frozen))).toEqual(unionOfRanges(frozen))
    }),
  )
})
