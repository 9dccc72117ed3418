import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import type { DeskSession } from '../ports/session.ts'
import { actWithRight } from './act.ts'

/** The debug panel's cable: while it is out, nothing goes to the server and nothing is asked of it. */
export function pullTheCable(parts: DeskParts, session: DeskSession, { isOut }: { readonly isOut: boolean }): Outcome<{ isOut: boolean }> {
  return actWithRight(parts, session, 'manage-desks', () => {
    parts.sync.goOffline(isOut)
    return done({ isOut })
  })
}
