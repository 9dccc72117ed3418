import { assert } from '../std/assert.ts'
import type { Brand } from '../std/brand.ts'

/** A date on the wall calendar of a branch, `YYYY-MM-DD`; no hour, no zone. Compares as text. */
export type CalendarDay = Brand<string, 'CalendarDay'>

const millisecondsPerDay = 86_400_000

/** Whether the text is a real date between the years 1900 and 9999. */
export function isCalendarDay(text: string): text is CalendarDay {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return false
  const year = Number(match[1])
  const month = Number(match[2])
  const day = Number(match[3])
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The text as a day; throws when it is not one. For what we wrote ourselves; input is checked with isCalendarDay. */
export function calendarDay(text: string): CalendarDay {
  assert(isCalendarDay(text), `Not a calendar day: ${text}`)
  return text
}

/** Days since 1970-01-01: whole-number arithmetic for every count of days. */
export function dayNumber(day: CalendarDay): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / millisecondsPerDay
}

/** The inverse of dayNumber, by the civil-from-days method of the proleptic Gregorian calendar. */
export function dayFromNumber(number: number): CalendarDay {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return dayOf(year, month, day)
}

/** The day with these parts, which must exist. */
export function dayOf(year: number, month: number, day: number): CalendarDay {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as CalendarDay
}

export function addDays(day: CalendarDay, days: number): CalendarDay {
  return dayFromNumber(dayNumber(day) + days)
}

/** Days from one day to another: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumber(to) - dayNumber(from)
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function earliest(left: CalendarDay, right: CalendarDay): CalendarDay {
  return left < right ? left : right
}

export function latest(left: CalendarDay, right: CalendarDay): CalendarDay {
  return left > right ? left : right
}
