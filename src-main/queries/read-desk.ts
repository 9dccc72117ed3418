import type { DeskView } from '#contract/shapes/desk.ts'
import { businessDayAt } from '#core/dates/business-day.ts'

/** How a desk stands that nobody has set up yet. */
export function readFreshDesk(parts: { readonly nowMs: number; readonly timeZone: string; readonly dataFolder: string }): DeskView {
  const today = businessDayAt(parts.nowMs, { timeZone: parts.timeZone, cutOffMinutes: 240 })
  return {
    phase: 'first-run',
    isDemo: false,
    businessName: '',
    branchName: '',
    deskName: '',
    currency: 'EUR',
    timeZone: parts.timeZone,
    cashStepMinor: 1,
    language: 'en',
    today,
    clockDay: today,
    lastBusinessDay: null,
    mustAnswerToday: false,
    person: null,
    people: [],
    shift: null,
    status: { code: 'all-saved', waiting: 0, since: null },
    operations: 0,
    lastBackup: null,
    dataFolder: parts.dataFolder,
    notices: [],
  }
}
