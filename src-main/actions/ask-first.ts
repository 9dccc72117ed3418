import type { DeskParts } from '../desk-state/desk-parts.ts'
import { knownDesk } from '../desk-state/known-desk.ts'
import type { DeskSession } from '../ports/session.ts'

/** A press waits no longer than this since its card opened (domain.md §5). */
const longestWaitMs = 300
const mostAsked = 50

/** Before a card is used: what the others did with its memberships, if the server says so in time. A card never waits for it. */
export async function askFirst(parts: DeskParts, session: DeskSession, { clientId }: { readonly clientId: string }): Promise<{ isFresh: boolean }> {
  const { ledger, sync } = parts
  if (!knownDesk(ledger.read, session).ok) return { isFresh: false }
  const newest = ledger.read.membershipsOfClient(clientId).slice(-mostAsked)
  return { isFresh: await sync.askFirst(newest.map(({ membershipId }) => `membership:${membershipId}`), longestWaitMs) }
}
