import type { Outcome } from '#core/std/outcome.ts'
import { refuse } from '#core/std/outcome.ts'
import { branchOf } from '../desk-state/known-desk.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import type { DeskSession } from '../ports/session.ts'

/** First run with the demo network. */
export function startDemo(parts: DeskParts, _session: DeskSession): Outcome<{ pin: string }> {
  if (branchOf(parts.ledger.read) !== null) return refuse('desk-is-already-set-up')
  return refuse('demo-network-is-not-here-yet')
}
