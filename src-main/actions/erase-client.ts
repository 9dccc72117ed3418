import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import type { DeskSession } from '../ports/session.ts'
import { actWithRight } from './act.ts'

/** Takes a client's name, phones, e-mail and notes away here and, by a tombstone, everywhere; entries and sums stay (domain.md §10). */
export function eraseClient(parts: DeskParts, session: DeskSession, { clientId }: { readonly clientId: string }): Outcome<{ clientId: string }> {
  return actWithRight(parts, session, 'manage-people', ({ ledger, person, day }) => {
    if (!ledger.hasClient(clientId)) return refuse('client-is-unknown')
    ledger.eraseClient(clientId, day.nowMs, person.id)
    return done({ clientId })
  })
}
