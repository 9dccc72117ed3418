import { Temporal } from 'temporal-polyfill'
import { dayFromNumber } from './calendar-day.ts'
import type { CalendarDay } from './calendar-day.ts'
import { localTimeAt } from './business-day.ts'

export type LocalTime = { readonly day: CalendarDay; readonly time: string; readonly weekday: number; readonly minuteOfDay: number }
export type LocalTimes = (epochMs: number, timeZone: string) => LocalTime

/** A stretch of time in which a zone's clocks run at one distance from UTC: from, until, and that distance. */
type Stretch = { readonly fromMs: number; readonly untilMs: number; readonly offsetMs: number }

const minuteMs = 60_000
const dayMs = 86_400_000

/** The same answers as `localTimeAt`; the zone's rules are asked only when clocks change, whole numbers do the rest. */
export function openLocalTimes(): LocalTimes {
  const stretches = new Map<string, Stretch>()
  return (epochMs, timeZone) => {
    let stretch = stretches.get(timeZone)
    if (stretch === undefined || epochMs < stretch.fromMs || epochMs >= stretch.untilMs) {
      stretch = stretchAround(epochMs, timeZone)
      stretches.set(timeZone, stretch)
    }
    // A zone whose clocks are set by less than a minute is left to those who know it.
    return stretch.offsetMs % minuteMs === 0 ? localTime(epochMs + stretch.offsetMs) : localTimeAt(epochMs, timeZone)
  }
}

function stretchAround(epochMs: number, timeZone: string): Stretch {
  const here = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone)
  const before = here.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')
  const after = here.getTimeZoneTransition('next')
  return { fromMs: before?.epochMilliseconds ?? -Infinity, untilMs: after?.epochMilliseconds ?? Infinity, offsetMs: here.offsetNanoseconds / 1_000_000 }
}

function localTime(shiftedMs: number): LocalTime {
  const dayNumber = Math.floor(shiftedMs / dayMs)
  const minuteOfDay = Math.floor((shiftedMs - dayNumber * dayMs) / minuteMs)
  const time = `${twoDigits(Math.floor(minuteOfDay / 60))}:${twoDigits(minuteOfDay % 60)}`
  // 1 January 1970 was a Thursday, which is 4 of 7.
  return { day: dayFromNumber(dayNumber), time, weekday: ((((dayNumber + 3) % 7) + 7) % 7) + 1, minuteOfDay }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
