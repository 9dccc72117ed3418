import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { DeskSession } from '../ports/session.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { knownDesk } from '../desk-state/known-desk.ts'

/** Makes a copy of the ledger now; it counts only after it was opened and compared. */
export async function backUpNow(parts: DeskParts, session: DeskSession): Promise<Outcome<{ file: string; operations: number }>> {
  const desk = knownDesk(parts.ledger.read, session)
  return desk.ok ? done(await backUp(parts)) : desk
}

/** One verified backup, and the old ones thinned out. */
export async function backUp(parts: Pick<DeskParts, 'ledger' | 'backups' | 'clock'>): Promise<{ file: string; operations: number }> {
  const nowMs = parts.clock.now()
  const backup = await parts.ledger.backUpTo(parts.backups.fileFor(nowMs))
  parts.backups.thinOut(nowMs)
  return backup
}
