import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { DeskSession } from '../ports/session.ts'

/** Nobody is at the desk any more. */
export function lock(session: DeskSession): Outcome<Record<never, never>> {
  session.personId = null
  return done({})
}
