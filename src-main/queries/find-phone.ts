import { isPhone, phoneDigits } from '#core/clients/phone.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { knownDesk } from '../desk-state/known-desk.ts'
import type { DeskSession } from '../ports/session.ts'

/** Shorter ones are asked for in every house: an extension, not a person. */
const fewestDigits = 7
/** So many digits are the number; what stands before them is the country, written or not. */
const nationalDigits = 9
const mostShown = 3

/** Clients who have, or once had, this very phone. */
export function findPhone(parts: DeskParts, session: DeskSession, { phone, exceptClientId }: { readonly phone: string; readonly exceptClientId: string | null }): { clients: { clientId: string; name: string }[] } {
  const ledger = parts.ledger.read
  const number = phoneDigits(phone).slice(-nationalDigits)
  if (!knownDesk(ledger, session).ok || !isPhone(phone) || number.length < fewestDigits) return { clients: [] }
  const clients = ledger.searchClients(number, 20).flatMap((clientId) => {
    const record = clientId === exceptClientId ? null : ledger.client(clientId)
    const isTheirs = record !== null && [...record.phones, ...record.formerPhones].some((own) => phoneDigits(own).slice(-nationalDigits) === number)
    return isTheirs ? [{ clientId, name: record.name }] : []
  })
  return { clients: clients.slice(0, mostShown) }
}
