import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import type { DeskSession } from '../ports/session.ts'
import { checkPin } from './check-pin.ts'

/** Unlocks this window for a person. */
export function unlock(parts: DeskParts, session: DeskSession, input: { readonly personId: string; readonly pin: string }): Outcome<{ personId: string }> {
  const checked = checkPin(parts, input)
  if (!checked.ok) return checked
  session.personId = checked.value.id
  return done({ personId: checked.value.id })
}
