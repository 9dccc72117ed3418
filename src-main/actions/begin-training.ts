import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { knownDesk } from '../desk-state/known-desk.ts'
import type { DeskSession } from '../ports/session.ts'

/** Goes over to the practice ledger. Whoever is unlocked stays unlocked: the people are the same. */
export function beginTraining(parts: DeskParts, session: DeskSession): Outcome<Record<never, never>> {
  const desk = knownDesk(parts.ledger.read, session)
  if (!desk.ok) return desk
  if (parts.training.isOn()) return refuse('training-is-already-on')
  parts.training.begin()
  return done({})
}
