import type { Operation } from '#core/ledger/operation.ts'
import { membershipKey } from '#core/memberships/kinds.ts'
import { decideUndoFreeze } from '#core/memberships/undo-freeze.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import { factOf } from '#core/ledger/fact-of.ts'
import { deskDay } from '../desk-state/desk-day.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { knownDesk } from '../desk-state/known-desk.ts'
import { membershipInSlice, membershipOf } from '../desk-state/membership-of.ts'
import type { DeskSession } from '../ports/session.ts'

/** Where the end would come to lie without a freeze or an unfreeze; nothing is recorded. */
export function previewUndoFreeze(parts: DeskParts, session: DeskSession, { originalOperationId }: { readonly originalOperationId: string }): Outcome<{ lastDayBefore: string | null; lastDayAfter: string | null }> {
  const ledger = parts.ledger.read
  const desk = knownDesk(ledger, session)
  if (!desk.ok) return desk
  const original = ledger.operation(originalOperationId)
  if (original?.kind !== 'freeze-membership' && original?.kind !== 'unfreeze-membership') return refuse('there-is-no-such-freeze')
  const { membershipId } = original.body as { readonly membershipId: string }
  const day = deskDay(ledger, desk.value.branch, parts)
  const slice = ledger.slice(membershipKey(membershipId))
  const { branch, person } = desk.value
  const decision = decideUndoFreeze(membershipId, slice, originalOperationId, { id: parts.ids.newId(), occurredAt: day.nowMs, businessDay: day.today, actorId: person.id, branchId: branch.id })
  if (!decision.ok) return decision
  const undone = { ...factOf(decision.value as unknown as Operation, 'freeze-undone'), original: originalOperationId }
  const before = membershipOf(ledger, membershipId, day.today)
  const after = membershipInSlice(ledger, membershipId, { ...slice, facts: [...slice.facts, undone] }, day.today)
  return done({ lastDayBefore: before?.lastDay ?? null, lastDayAfter: after?.lastDay ?? null })
}
