import { Temporal } from 'temporal-polyfill'
import type { CalendarDay } from './calendar-day.ts'
import { addDays, dayOf } from './calendar-day.ts'

/** When a branch's day turns: its IANA zone and the minutes after midnight that still belong to the day before. */
export type DayRule = { readonly timeZone: string; readonly cutOffMinutes: number }

/** "Today" at a desk: the local date, minus one before the cut-off (domain.md §3). */
export function businessDayAt(epochMs: number, rule: DayRule): CalendarDay {
  const local = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(rule.timeZone)
  const day = dayOf(local.year, local.month, local.day)
  return local.hour * 60 + local.minute < rule.cutOffMinutes ? addDays(day, -1) : day
}

/** Local wall time of an instant, for a receipt or a history line. */
export function localTimeAt(epochMs: number, timeZone: string): { day: CalendarDay; time: string; weekday: number; minuteOfDay: number } {
  const local = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone)
  const { year, month, day, hour, minute, dayOfWeek } = local
  return { day: dayOf(year, month, day), time: `${twoDigits(hour)}:${twoDigits(minute)}`, weekday: dayOfWeek, minuteOfDay: hour * 60 + minute }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

/** Whether the platform knows this IANA time zone. */
export function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    return false
  }
}

/** How far a desk's clock may run ahead of its last business day before it asks (domain.md §3). */
export const daysAheadBeforeAsking = 3

/**
 * Whether the desk must ask "Is today …?": the clock stands before the last business day, or more than three days after
 * it. It asks once; the answer is recorded and becomes the last business day.
 */
export function mustAskForToday(today: CalendarDay, lastBusinessDay: CalendarDay | null): boolean {
  if (lastBusinessDay === null) return false
  return today < lastBusinessDay || today > addDays(lastBusinessDay, daysAheadBeforeAsking)
}
