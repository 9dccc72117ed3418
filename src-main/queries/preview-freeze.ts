import { mayDo } from '#core/catalogue/person.ts'
import { planFreeze } from '#core/memberships/freeze-membership.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import { deskDay } from '../desk-state/desk-day.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import type { FreezeInput } from '../desk-state/freeze-days.ts'
import { freezeDays } from '../desk-state/freeze-days.ts'
import { knownDesk } from '../desk-state/known-desk.ts'
import { membershipOf } from '../desk-state/membership-of.ts'
import type { DeskSession } from '../ports/session.ts'

export type FreezePreview = { frozenDays: number | null; limitLeftAfter: number | null; lastDayBefore: string | null; lastDayAfter: string | null }

/** What a freeze would do; nothing is recorded. */
export function previewFreeze(parts: DeskParts, session: DeskSession, input: FreezeInput): Outcome<FreezePreview> {
  const ledger = parts.ledger.read
  const desk = knownDesk(ledger, session)
  if (!desk.ok) return desk
  const days = freezeDays(input)
  if (!days.ok) return days
  const membership = membershipOf(ledger, input.membershipId, deskDay(ledger, desk.value.branch, parts).today)
  if (membership === null) return refuse('membership-is-unknown')
  const plan = planFreeze({ membership, ...days.value, mayBackdate: mayDo(desk.value.person.role, 'backdate') })
  if (!plan.ok) return plan
  return done({ frozenDays: plan.value.frozenDays, limitLeftAfter: plan.value.leftAfter, lastDayBefore: membership.lastDay, lastDayAfter: plan.value.lastDayAfter })
}
