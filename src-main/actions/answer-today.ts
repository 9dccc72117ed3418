import { addDays, isCalendarDay } from '#core/dates/calendar-day.ts'
import { draftOf } from '#core/ledger/stamp.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { DeskSession } from '../ports/session.ts'
import { act } from './act.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { settingsKeys } from '../desk-state/settings-keys.ts'

/** An answer further from the clock than this is a slip of the hand, not a clock. */
const mostDaysFromClock = 3_660

/** Records the answer to "Is today …?": the desk's days follow it until the clock is right again (domain.md §3). */
export function answerToday(parts: DeskParts, session: DeskSession, input: { readonly day: string }): Outcome<{ today: string }> {
  return act(parts, session, ({ ledger, day, stamp }) => {
    const { clockDay } = day
    const confirmedDay = input.day
    if (!isCalendarDay(confirmedDay)) return refuse('there-is-no-such-day', { day: confirmedDay })
    if (confirmedDay < addDays(clockDay, -mostDaysFromClock) || confirmedDay > addDays(clockDay, mostDaysFromClock)) {
      return refuse('business-day-cannot-be-that-day', { day: confirmedDay })
    }
    const answered = { ...stamp(parts.ids.newId()), businessDay: confirmedDay }
    ledger.record(draftOf(answered, 'confirm-business-day', { clockDay, confirmedDay }, null))
    ledger.saveSetting(settingsKeys.dayAnswer, JSON.stringify({ clockDay, confirmedDay }))
    return done({ today: confirmedDay })
  })
}
