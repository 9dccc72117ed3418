import type { Right } from '#core/catalogue/person.ts'
import { mayDo } from '#core/catalogue/person.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { knownDesk } from '../desk-state/known-desk.ts'
import type { DeskSession } from '../ports/session.ts'
import { checkPin } from './check-pin.ts'

export type Approval = { readonly personId: string; readonly pin: string } | null

/**
 * Whose right an action goes by: a manager's who gives the PIN in place, without the person at the desk being logged out;
 * without one, that person's own.
 */
export function approverOf(parts: DeskParts, session: DeskSession, right: Right, approval: Approval): Outcome<DeskSession> {
  const desk = knownDesk(parts.ledger.read, session)
  if (!desk.ok) return desk
  if (approval === null) return done(session)
  const checked = checkPin(parts, approval)
  if (!checked.ok) return checked
  return mayDo(checked.value.role, right) ? done({ personId: checked.value.id }) : refuse('person-may-not-approve', { right })
}
