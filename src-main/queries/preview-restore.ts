import type { OperationKind } from '#core/operations/kinds.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { knownDesk } from '../desk-state/known-desk.ts'
import type { DeskSession } from '../ports/session.ts'

type Preview = { operations: number; sales: number; visits: number; isInNetwork: boolean }

/** What came after a backup and would go with it, in the words a person counts in. */
export function previewRestore(parts: DeskParts, session: DeskSession, { backupAt }: { readonly backupAt: number }): Outcome<Preview> {
  const desk = knownDesk(parts.ledger.read, session)
  if (!desk.ok) return desk
  const lost = parts.restoring.lost(backupAt)
  if (!lost.ok) return lost
  const { operations, kinds } = lost.value
  const count = (kind: OperationKind): number => kinds[kind] ?? 0
  return done({ operations, sales: count('sell'), visits: count('deduct-visit'), isInNetwork: parts.sync.view().serverUrl !== null })
}
