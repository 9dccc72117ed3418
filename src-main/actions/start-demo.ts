import { addDays } from '#core/dates/calendar-day.ts'
import { businessDayAt } from '#core/dates/business-day.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { branchOf } from '../desk-state/known-desk.ts'
import { LedgerTrouble } from '../ledger-db/ledger-trouble.ts'
import type { DeskSession } from '../ports/session.ts'
import { fillDemo } from './demo/fill-demo.ts'

const demoPin = '1234'
const demoSize = { seed: 42, clients: 2_000, operations: 24_000 } as const

/** First run with the demo network: a copy of its own in this folder, nothing of it counts. */
export function startDemo(parts: DeskParts, session: DeskSession): Outcome<{ pin: string }> {
  if (branchOf(parts.ledger.read) !== null) return refuse('desk-is-already-set-up')
  const today = businessDayAt(parts.clock.now(), { timeZone: 'Europe/Warsaw', cutOffMinutes: 240 })
  try {
    fillDemo(parts, { ...demoSize, lastDay: addDays(today, -1), pinHash: parts.pins.hash(demoPin) })
  } catch (error) {
    if (error instanceof LedgerTrouble) return refuse(error.code, error.facts)
    throw error
  }
  session.personId = 'demo-person-0'
  return done({ pin: demoPin })
}
