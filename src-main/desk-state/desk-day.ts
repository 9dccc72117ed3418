import type { Branch } from '#core/catalogue/branch.ts'
import { mustAskForToday } from '#core/dates/business-day.ts'
import type { CalendarDay } from '#core/dates/calendar-day.ts'
import { addDays, calendarDay, daysBetween } from '#core/dates/calendar-day.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'
import type { DeskParts } from './desk-parts.ts'
import { settingsKeys } from './settings-keys.ts'

/** The moment at a desk: its business day, what the clock alone would say, and the wall time. */
export type DeskDay = {
  readonly nowMs: number
  readonly today: CalendarDay
  readonly clockDay: CalendarDay
  readonly lastBusinessDay: CalendarDay | null
  readonly mustAnswerToday: boolean
  readonly weekday: number
  readonly minuteOfDay: number
}

/**
 * "Today" at this desk (domain.md §3). A person's answer to "Is today …?" shifts the clock's day until the clock is set
 * right; without an answer the desk goes on with the clock's day: it asks, it does not block.
 */
export function deskDay(ledger: ReadableLedger, branch: Branch, { clock, localTimes }: Pick<DeskParts, 'clock' | 'localTimes'>): DeskDay {
  const nowMs = clock.now()
  const lastBusinessDay = ledger.lastBusinessDay()
  const local = localTimes(nowMs, branch.timeZone)
  const clockDay = local.minuteOfDay < branch.cutOffMinutes ? addDays(local.day, -1) : local.day
  const today = answeredDay(ledger, clockDay, lastBusinessDay)
  return { nowMs, today, clockDay, lastBusinessDay, mustAnswerToday: mustAskForToday(today, lastBusinessDay), weekday: local.weekday, minuteOfDay: local.minuteOfDay }
}

function answeredDay(ledger: ReadableLedger, clockDay: CalendarDay, lastBusinessDay: CalendarDay | null): CalendarDay {
  const kept = ledger.setting(settingsKeys.dayAnswer)
  if (kept === null) return clockDay
  const answer = JSON.parse(kept) as { clockDay: string; confirmedDay: string }
  const shifted = addDays(clockDay, daysBetween(calendarDay(answer.clockDay), calendarDay(answer.confirmedDay)))
  // Once the clock itself is believable again, the answer is spent.
  const clockIsRight = lastBusinessDay === null || !mustAskForToday(clockDay, lastBusinessDay)
  return clockIsRight && answer.clockDay !== clockDay ? clockDay : shifted
}
