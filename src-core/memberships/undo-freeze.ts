import type { OperationDraft } from '../ledger/operation.ts'
import type { Slice } from '../ledger/slice.ts'
import type { Stamp } from '../ledger/stamp.ts'
import { draftOf } from '../ledger/stamp.ts'
import type { Outcome } from '../std/outcome.ts'
import { done, refuse } from '../std/outcome.ts'
import type { UndoFreezeBody } from './bodies.ts'
import type { MembershipFact } from './membership-fact.ts'
import { factsOfKind } from './membership-fact.ts'

/** Decides taking back a freeze or an unfreeze: as if it had never been, from today on. */
export function decideUndoFreeze(membershipId: string, slice: Slice, originalId: string, stamp: Stamp): Outcome<OperationDraft<'undo-freeze', UndoFreezeBody>> {
  const facts = slice.facts as readonly MembershipFact[]
  const known = [...factsOfKind(facts, 'frozen'), ...factsOfKind(facts, 'unfrozen')].some(({ id }) => id === originalId)
  if (!known) return refuse('there-is-no-such-freeze')
  if (factsOfKind(facts, 'freeze-undone').some(({ original }) => original === originalId)) return refuse('freeze-was-already-undone')
  const holder = factsOfKind(facts, 'sold')[0]?.clientId ?? null
  return done(draftOf(stamp, 'undo-freeze', { membershipId, originalId }, holder))
}
