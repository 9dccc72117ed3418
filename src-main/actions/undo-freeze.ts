import { membershipKey } from '#core/memberships/kinds.ts'
import type { UndoFreezeBody } from '#core/memberships/bodies.ts'
import { decideUndoFreeze } from '#core/memberships/undo-freeze.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { DeskSession } from '../ports/session.ts'
import { act } from './act.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { recordOnce } from './record-once.ts'

/** Takes a freeze or an unfreeze back. */
export function undoFreeze(parts: DeskParts, session: DeskSession, input: { readonly operationId: string; readonly originalOperationId: string }): Outcome<{ operationId: string }> {
  return act(parts, session, ({ ledger, stamp }) => {
    const { operationId, originalOperationId } = input
    const original = ledger.operation(originalOperationId)
    if (original?.kind !== 'freeze-membership' && original?.kind !== 'unfreeze-membership') return refuse('there-is-no-such-freeze')
    const { membershipId } = original.body as { readonly membershipId: string }
    const recorded = recordOnce<'undo-freeze', UndoFreezeBody>(ledger, {
      operationId,
      kind: 'undo-freeze',
      isSame: (body) => body.originalId === originalOperationId,
      decide: () => decideUndoFreeze(membershipId, ledger.slice(membershipKey(membershipId)), originalOperationId, stamp(operationId)),
    })
    return recorded.ok ? done({ operationId }) : recorded
  })
}
