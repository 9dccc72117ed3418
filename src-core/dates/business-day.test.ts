import { expect, it } from 'vitest'
import { businessDayAt, mustAskForToday } from './business-day.ts'
import { calendarDay } from './calendar-day.ts'

const cases: [moment: string, zone: string, cutOffMinutes: number, day: string][] = [
  ['2026-11-24T02:59:00Z', 'Europe/Warsaw', 240, '2026-11-23'],
  ['2026-11-24T03:00:00Z', 'Europe/Warsaw', 240, '2026-11-24'],
  ['2026-11-24T00:30:00Z', 'Europe/Warsaw', 0, '2026-11-24'],
  ['2026-11-24T23:30:00Z', 'Asia/Tokyo', 240, '2026-11-25'],
  ['2026-11-24T06:30:00Z', 'America/Los_Angeles', 240, '2026-11-23'],
  ['2026-03-29T01:59:00Z', 'Europe/Warsaw', 240, '2026-03-28'],
  ['2026-03-29T02:00:00Z', 'Europe/Warsaw', 240, '2026-03-29'],
  ['2026-10-25T02:59:00Z', 'Europe/Warsaw', 240, '2026-10-24'],
  ['2026-10-25T03:00:00Z', 'Europe/Warsaw', 240, '2026-10-25'],
]
it.each(cases)('%s in %s, cut-off %i minutes, is the business day %s', (moment, timeZone, cutOffMinutes, day) => {
  expect(businessDayAt(Date.parse(moment), { timeZone, cutOffMinutes })).toBe(day)
})

const questions: [today: string, last: string | null, asks: boolean][] = [
  ['2026-11-24', null, false],
  ['2026-11-24', '2026-11-24', false],
  ['2026-11-24', '2026-11-21', false],
  ['2026-11-24', '2026-11-20', true],
  ['2026-11-23', '2026-11-24', true],
  ['2025-11-24', '2026-11-24', true],
]
it.each(questions)('on %s after %s the desk asks for today: %s', (today, last, asks) => {
  expect(mustAskForToday(calendarDay(today), last === null ? null : calendarDay(last))).toBe(asks)
})
