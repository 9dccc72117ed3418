import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, calendarDay, dayFromNumber, dayNumber, isCalendarDay } from './calendar-day.ts'
import type { Period } from './period.ts'
import { daysOfPeriod, lastDayOfPeriod, renewalPeriodStart } from './period.ts'

const months = (count: number): Period => ({ unit: 'month', count })

const lastDays: [start: string, period: Period, lastValidDay: string][] = [
  ['2026-01-31', months(1), '2026-02-28'],
  ['2028-01-31', months(1), '2028-02-29'],
  ['2026-03-15', months(1), '2026-04-14'],
  ['2026-03-01', months(1), '2026-03-31'],
  ['2026-12-31', months(2), '2027-02-28'],
  ['2026-10-31', months(1), '2026-11-30'],
  ['2028-02-29', { unit: 'year', count: 1 }, '2029-02-28'],
  ['2028-02-29', { unit: 'year', count: 4 }, '2032-02-28'],
  ['2026-11-24', { unit: 'day', count: 1 }, '2026-11-24'],
  ['2026-11-24', { unit: 'day', count: 30 }, '2026-12-23'],
  ['2026-11-24', { unit: 'week', count: 2 }, '2026-12-07'],
  ['2026-12-25', { unit: 'week', count: 1 }, '2026-12-31'],
]
it.each(lastDays)('from %s, %o is valid through %s', (start, period, lastValidDay) => {
  expect(lastDayOfPeriod(calendarDay(start), period)).toBe(lastValidDay)
})

const renewals: [index: number, start: string][] = [
  [0, '2026-01-31'],
  [1, '2026-03-01'],
  [2, '2026-03-31'],
  [3, '2026-05-01'],
  [13, '2027-03-01'],
  [14, '2027-03-31'],
]
it.each(renewals)('renewal %i of a month from 31 January starts on %s: never drifts', (index, start) => {
  expect(renewalPeriodStart(calendarDay('2026-01-31'), months(1), index)).toBe(start)
})

it.each(['2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', '', '2026-04-31'])('%s is no day', (text) => {
  expect(isCalendarDay(text)).toBe(false)
})

it('days and their numbers are the same thing over five centuries', () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_000, max: 160_000 }), (number) => {
      expect(dayNumber(dayFromNumber(number))).toBe(number)
      expect(isCalendarDay(dayFromNumber(number))).toBe(true)
    }),
    { verbose: true },
  )
})

it('a period has as many days as lie between its first and its last', () => {
  const start = fc.integer({ min: 0, max: 40_000 }).map(dayFromNumber)
  const period = fc.record({ unit: fc.constantFrom('day', 'week', 'month', 'year'), count: fc.integer({ min: 1, max: 60 }) }) as fc.Arbitrary<Period>
  fc.assert(
    fc.property(start, period, (day, length) => {
      expect(addDays(day, daysOfPeriod(day, length) - 1)).toBe(lastDayOfPeriod(day, length))
    }),
  )
})
