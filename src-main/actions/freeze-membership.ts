import type { FreezeMembershipBody } from '#core/memberships/bodies.ts'
import { decideFreezeMembership } from '#core/memberships/freeze-membership.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { DeskSession } from '../ports/session.ts'
import { act } from './act.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import type { FreezeInput } from '../desk-state/freeze-days.ts'
import { freezeDays } from '../desk-state/freeze-days.ts'
import { membershipOf } from '../desk-state/membership-of.ts'
import { recordOnce } from './record-once.ts'

/** Pauses a membership; its end moves out by the days really frozen. */
export function freezeMembership(parts: DeskParts, session: DeskSession, input: FreezeInput & { readonly operationId: string }): Outcome<{ operationId: string; lastDay: string | null }> {
  return act(parts, session, ({ ledger, day, may, stamp }) => {
    const { operationId, membershipId } = input
    const days = freezeDays(input)
    if (!days.ok) return days
    const { from, until } = days.value
    const recorded = recordOnce<'freeze-membership', FreezeMembershipBody>(ledger, {
      operationId,
      kind: 'freeze-membership',
      // An open freeze under a limit was recorded with the day the limit is used up.
      isSame: (body) => body.membershipId === membershipId && body.from === from && (until === null || body.until === until),
      decide: () => {
        const membership = membershipOf(ledger, membershipId, day.today)
        if (membership === null) return refuse('membership-is-unknown')
        return decideFreezeMembership({ membership, from, until, mayBackdate: may('backdate') }, stamp(operationId))
      },
    })
    return recorded.ok ? done({ operationId, lastDay: membershipOf(ledger, membershipId, day.today)?.lastDay ?? null }) : recorded
  })
}
