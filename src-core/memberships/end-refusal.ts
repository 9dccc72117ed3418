import { addDays } from '../dates/calendar-day.ts'
import type { Refusal } from '../std/outcome.ts'
import { hasEnded } from './membership-status.ts'
import type { Membership } from './read-membership.ts'

/** Why a membership cannot be used on its day by its dates alone: frozen, not started, ended past its grace. */
export function endRefusal(membership: Membership): Refusal | null {
  const { frozenBy, startDay, startsLatest, terms, lastDay, asOf } = membership
  const gone = goneRefusal(membership)
  if (gone !== null) return gone
  if (frozenBy !== null) return { code: 'membership-is-frozen', facts: { from: frozenBy.from, until: frozenBy.until } }
  // A membership that starts by its first visit starts by this one.
  if (startDay === null && terms.activation.kind === 'planned') return { code: 'membership-has-not-started', facts: { startDay: startsLatest } }
  if (lastDay !== null && hasEnded(membership) && asOf > addDays(lastDay, terms.graceDays)) return { code: 'membership-has-ended', facts: { lastDay } }
  return null
}

/** Whether it ended because its money went back. */
export function goneRefusal({ refunded, cancelled }: Membership): Refusal | null {
  if (refunded !== null) return { code: 'membership-was-refunded', facts: { day: refunded.day } }
  return cancelled === null ? null : { code: 'membership-was-cancelled', facts: { day: cancelled.day } }
}
