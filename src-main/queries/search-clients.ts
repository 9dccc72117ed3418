import type { ClientRowView } from '#contract/shapes/client-row.ts'
import { deskDay } from '../desk-state/desk-day.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { knownDesk } from '../desk-state/known-desk.ts'
import type { DeskSession } from '../ports/session.ts'
import { clientRow } from './client-row.ts'

const mostShown = 20

/** The one search box: name, phone, number of a membership or receipt. */
export function searchClients(parts: DeskParts, session: DeskSession, input: { readonly text: string }): { clients: ClientRowView[]; more: boolean } {
  const ledger = parts.ledger.read
  const desk = knownDesk(ledger, session)
  if (!desk.ok || input.text.trim() === '') return { clients: [], more: false }
  const { today } = deskDay(ledger, desk.value.branch, parts)
  const found = ledger.searchClients(input.text, mostShown + 1)
  const clients = found.slice(0, mostShown).flatMap((clientId) => {
    const record = ledger.client(clientId)
    return record === null ? [] : [clientRow(ledger, record, today)]
  })
  return { clients, more: found.length > mostShown }
}
