import { isCalendarDay } from '#core/dates/calendar-day.ts'
import { daysUntilEnd, planExtension } from '#core/memberships/correct-membership.ts'
import type { Membership } from '#core/memberships/read-membership.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import { deskDay } from '../desk-state/desk-day.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { knownDesk } from '../desk-state/known-desk.ts'
import { membershipOf } from '../desk-state/membership-of.ts'
import type { DeskSession } from '../ports/session.ts'

type Input = { readonly membershipId: string; readonly to: { readonly days: number } | { readonly lastDay: string } }

/** Where the end would come to lie; nothing is recorded. */
export function previewExtension(parts: DeskParts, session: DeskSession, { membershipId, to }: Input): Outcome<{ days: number; lastDayBefore: string | null; lastDayAfter: string | null }> {
  const ledger = parts.ledger.read
  const desk = knownDesk(ledger, session)
  if (!desk.ok) return desk
  const membership = membershipOf(ledger, membershipId, deskDay(ledger, desk.value.branch, parts).today)
  if (membership === null) return refuse('membership-is-unknown')
  const days = daysOf(membership, to)
  if (!days.ok) return days
  const plan = planExtension(membership, days.value)
  return plan.ok ? done({ days: days.value, lastDayBefore: membership.lastDay, lastDayAfter: plan.value.lastDayAfter }) : plan
}

function daysOf(membership: Membership, to: Input['to']): Outcome<number> {
  if ('days' in to) return done(to.days)
  if (!isCalendarDay(to.lastDay)) return refuse('there-is-no-such-day', { day: to.lastDay })
  const days = daysUntilEnd(membership, to.lastDay)
  return days === null ? refuse('membership-has-no-end-yet', { name: membership.terms.name }) : done(days)
}
