import type { OperationDraft } from '../ledger/operation.ts'
import type { Stamp } from '../ledger/stamp.ts'
import { draftOf } from '../ledger/stamp.ts'
import type { Outcome, Refusal } from '../std/outcome.ts'
import { done } from '../std/outcome.ts'
import type { UnfreezeMembershipBody } from './bodies.ts'
import type { LiveFreeze } from './live-freezes.ts'
import type { Membership } from './read-membership.ts'

/** Freezes an unfreeze today would end or cancel. */
function endingFreezes({ freezes, asOf }: Membership): LiveFreeze[] {
  return freezes.filter(({ until }) => until === null || until > asOf)
}

/** Why there is nothing to unfreeze; null when there is. */
export function unfreezeRefusal(membership: Membership): Refusal | null {
  return endingFreezes(membership).length === 0 ? { code: 'membership-is-not-frozen', facts: {} } : null
}

/** Decides unfreezing today: names every freeze this desk knows, so that one it does not know stays (domain.md §3). */
export function decideUnfreezeMembership(membership: Membership, stamp: Stamp): Outcome<OperationDraft<'unfreeze-membership', UnfreezeMembershipBody>> {
  const refusal = unfreezeRefusal(membership)
  if (refusal !== null) return { ok: false, refusal }
  const body = { membershipId: membership.membershipId, day: stamp.businessDay, freezes: endingFreezes(membership).map(({ id }) => id) }
  return done(draftOf(stamp, 'unfreeze-membership', body, membership.sold.clientId))
}
