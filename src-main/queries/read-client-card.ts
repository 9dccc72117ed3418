import { stands } from '#core/memberships/counted-visits.ts'
import type { DeductServiceView } from '#contract/shapes/deduct-choice.ts'
import type { HistoryLineView } from '#contract/shapes/history-line.ts'
import type { OwedVisitView } from '#contract/shapes/owed-visit.ts'
import type { TicketView } from '#contract/shapes/ticket.ts'
import type { ClientView } from '#contract/shapes/client.ts'
import { clientAccountBalance } from '#core/client-accounts/client-account-balance.ts'
import { clientAccountKey } from '#core/client-accounts/client-account-entries.ts'
import { maskedPhone } from '#core/clients/phone.ts'
import { businessDayAt } from '#core/dates/business-day.ts'
import { membershipStatus } from '#core/memberships/membership-status.ts'
import { owedVisitsKey, readOwedVisits } from '#core/memberships/owed-visits.ts'
import type { Membership } from '#core/memberships/read-membership.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import { balanceAsOf } from '../desk-state/balance-as-of.ts'
import { deskDay } from '../desk-state/desk-day.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { knownDesk, servicesOf } from '../desk-state/known-desk.ts'
import { membershipsOf } from '../desk-state/membership-of.ts'
import { standingVisits } from '../desk-state/standing-visits.ts'
import type { ClientRecord } from '../ledger-db/ledger.ts'
import type { DeskSession } from '../ports/session.ts'
import { deductView } from './deduct-view.ts'
import { historyView } from './history-view.ts'
import { owedView } from './owed-view.ts'
import { ticketView } from './ticket-view.ts'

export type ClientCardAnswer = { client: ClientView; maskedPhone: string; tickets: TicketView[]; history: HistoryLineView[]; services: DeductServiceView[]; owed: OwedVisitView[]; accountMinor: number; balanceAsOf: { day: string; time: string } | null }

/** One client: who it is, their tickets (usable ones first), their history, and what may be deducted. */
export function readClientCard(parts: DeskParts, session: DeskSession, input: { readonly clientId: string }): Outcome<ClientCardAnswer> {
  const ledger = parts.ledger.read
  const desk = knownDesk(ledger, session)
  if (!desk.ok) return desk
  const { branch } = desk.value
  const record = ledger.client(input.clientId)
  if (record === null) return refuse('client-is-unknown')
  const day = deskDay(ledger, branch, parts)
  const memberships = membershipsOf(ledger, input.clientId, day.today).toSorted(byUse)
  const visits = memberships.reduce((sum, membership) => sum + membership.visits.filter(stands).length, 0)
  const services = deductView(servicesOf(ledger), memberships, { clientId: input.clientId, branch, day, standingVisits: standingVisits(memberships, input.clientId) })
  return done({
    client: clientView(record, visits, businessDayAt(record.since, branch)),
    maskedPhone: maskedPhone(record.phones[0] ?? ''),
    tickets: memberships.map((membership) => ticketView(membership, branch.id)),
    history: historyView(ledger, memberships, { clientId: input.clientId, branch, hasNetwork: parts.sync.view().status.state !== 'alone' }),
    services,
    owed: owedView(readOwedVisits(ledger.slice(owedVisitsKey(input.clientId))), services),
    accountMinor: clientAccountBalance(ledger.slice(clientAccountKey(input.clientId)), branch.currency),
    balanceAsOf: balanceAsOf(parts.sync.view(), branch),
  })
}

const waiting = ['frozen', 'not-started', 'past-due']
const spent = ['used-up', 'expired', 'cancelled', 'refunded']

/** What can be used today stands first, the newest of it on top; then what waits, and what is spent goes below. */
function byUse(left: Membership, right: Membership): number {
  return usePlace(left) - usePlace(right) || right.sold.at - left.sold.at
}

function usePlace(membership: Membership): number {
  const status = membershipStatus(membership)
  return spent.includes(status) ? 2 : Number(waiting.includes(status))
}

function clientView(record: ClientRecord, visits: number, clientSince: string): ClientView {
  const { clientId, name, phones, formerPhones, email, note } = record
  return { id: clientId, name, phones: [...phones], formerPhones: [...formerPhones], email, note, clientSince, visits }
}
