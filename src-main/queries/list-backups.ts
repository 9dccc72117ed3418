import { localTimeAt } from '#core/dates/business-day.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { knownDesk } from '../desk-state/known-desk.ts'
import type { DeskSession } from '../ports/session.ts'

type Backup = { backupAt: number; moment: { day: string; time: string }; operations: number | null }

/** Backups of this desk's ledger with their moments in the branch's own time. */
export function listBackups(parts: DeskParts, session: DeskSession): Outcome<{ backups: Backup[] }> {
  const desk = knownDesk(parts.ledger.read, session)
  if (!desk.ok) return desk
  const backups = parts.restoring.list().map(({ at, operations }): Backup => {
    const { day, time } = localTimeAt(at, desk.value.branch.timeZone)
    return { backupAt: at, moment: { day, time }, operations }
  })
  return done({ backups })
}
