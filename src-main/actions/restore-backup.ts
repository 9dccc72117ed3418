import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import type { DeskSession } from '../ports/session.ts'
import { actWithRight } from './act.ts'

/** Puts a backup in the place of the ledger. Who may unlock is read from it anew, so this window is locked. */
export async function restoreBackup(parts: DeskParts, session: DeskSession, { backupAt }: { readonly backupAt: number }): Promise<Outcome<{ operations: number }>> {
  const allowed = actWithRight(parts, session, 'manage-desks', ({ person }) => done({ personId: person.id }))
  if (!allowed.ok) return allowed
  const restored = await parts.restoring.restore(backupAt, allowed.value.personId)
  if (restored.ok) session.personId = null
  return restored
}
