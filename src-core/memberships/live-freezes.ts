import type { CalendarDay } from '../dates/calendar-day.ts'
import { earliest, latest } from '../dates/calendar-day.ts'
import type { DayRange } from '../dates/day-range.ts'
import { answersIn, questionKeyText } from '../ledger/question.ts'
import { countedReversals } from '../ledger/reversal.ts'
import type { FrozenFact, MembershipFact, UnfrozenFact } from './membership-fact.ts'
import { factsOfKind } from './membership-fact.ts'

/** A freeze as it stands: days [from, until), `until: null` while open. One that froze no day is not live. */
export type LiveFreeze = DayRange & { readonly id: string; readonly at: number; readonly madeOn: CalendarDay }

/**
 * The freezes that stand, each ended by the earliest unfreeze that names it (domain.md §3). A freeze or an unfreeze that
 * was undone never was. Facts in ledger order, already cut to the day asked for.
 */
export function liveFreezes(facts: readonly MembershipFact[]): LiveFreeze[] {
  const answers = answersIn(facts)
  const isDropped = (id: string): boolean => answers.get(questionKeyText({ kind: 'frozen-twice', subject: freezeSubject(id), ordinal: 1 }))?.[0]?.answer === dropTheFreeze
  const undone = countedReversals(factsOfKind(facts, 'freeze-undone')).counted
  const unfreezes = factsOfKind(facts, 'unfrozen').filter((fact) => !undone.has(fact.id))
  return factsOfKind(facts, 'frozen')
    .filter((fact) => !undone.has(fact.id) && !isDropped(fact.id))
    .map((fact) => endedFreeze(fact, unfreezes))
    .filter(({ from, until }) => until === null || until > from)
}

/** What a question about one freeze is about. */
export function freezeSubject(freezeId: string): string {
  return `freeze:${freezeId}`
}

/** The answer to "frozen twice" by which the second freeze never was. */
export const dropTheFreeze = 'drop-the-freeze'

function endedFreeze(freeze: FrozenFact, unfreezes: readonly UnfrozenFact[]): LiveFreeze {
  let until = freeze.until
  for (const { on, freezes } of unfreezes) {
    if (!freezes.includes(freeze.id)) continue
    const end = latest(on, freeze.from)
    until = until === null ? end : earliest(until, end)
  }
  return { id: freeze.id, at: freeze.at, madeOn: freeze.day, from: freeze.from, until }
}
