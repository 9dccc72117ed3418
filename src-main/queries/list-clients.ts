import type { ClientRowView } from '#contract/shapes/client-row.ts'
import { deskDay } from '../desk-state/desk-day.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { knownDesk } from '../desk-state/known-desk.ts'
import type { DeskSession } from '../ports/session.ts'
import { clientRow } from './client-row.ts'

/** The first clients by name, and how many there are. */
export function listClients(parts: DeskParts, session: DeskSession, input: { readonly limit: number }): { clients: ClientRowView[]; total: number } {
  const ledger = parts.ledger.read
  const desk = knownDesk(ledger, session)
  if (!desk.ok) return { clients: [], total: 0 }
  const { today } = deskDay(ledger, desk.value.branch, parts)
  return { clients: ledger.firstClients(input.limit).map((record) => clientRow(ledger, record, today)), total: ledger.clientCount() }
}
