import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { LedgerReport } from '../ledger-db/ledger.ts'
import type { DeskSession } from '../ports/session.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { knownDesk } from '../desk-state/known-desk.ts'

/** Checks the whole ledger now: chain, balance of all entries, projections against a rebuild. */
export function checkLedger(parts: DeskParts, session: DeskSession): Outcome<{ operations: number; problems: LedgerReport['problems'][number][] }> {
  const desk = knownDesk(parts.ledger.read, session)
  if (!desk.ok) return desk
  const { operations, problems } = parts.ledger.check()
  return done({ operations, problems: [...problems] })
}
