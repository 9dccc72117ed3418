import type { ClientInput } from '#core/clients/client-fields.ts'
import { isPhone } from '#core/clients/phone.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { DeskSession } from '../ports/session.ts'
import { act } from './act.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'

export type SaveClientInput = { readonly operationId: string; readonly clientId: string | null; readonly client: ClientInput }

/**
 * Keeps a new client or an edit in the personal records, never in the ledger (domain.md §10). A new client's id is the id
 * of the call, so a double press makes one client.
 */
export function saveClient(parts: DeskParts, session: DeskSession, input: SaveClientInput): Outcome<{ clientId: string }> {
  return act(parts, session, ({ ledger, person, day }) => {
    const notPhone = input.client.phones.find((phone) => !isPhone(phone))
    if (notPhone !== undefined) return refuse('phone-is-not-a-phone', { phone: notPhone })
    if (input.clientId !== null && !ledger.hasClient(input.clientId)) return refuse('client-is-unknown')
    const clientId = input.clientId ?? input.operationId
    ledger.saveClient(clientId, { ...input.client, phones: [...new Set(input.client.phones)] }, day.nowMs, person.id)
    return done({ clientId })
  })
}
