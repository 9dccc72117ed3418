import type { FoundNumberView } from '#contract/shapes/found-number.ts'
import type { CalendarDay } from '#core/dates/calendar-day.ts'
import { membershipKey } from '#core/memberships/kinds.ts'
import type { SoldFact } from '#core/memberships/membership-fact.ts'
import { deskDay } from '../desk-state/desk-day.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { findGiftCard } from '../desk-state/gift-card-of.ts'
import { knownDesk } from '../desk-state/known-desk.ts'
import { membershipOf } from '../desk-state/membership-of.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'
import type { DeskSession } from '../ports/session.ts'

/** What a number or code leads to: the first reading that anything is found by. */
export function findNumber(parts: DeskParts, session: DeskSession, { texts }: { readonly texts: readonly string[] }): { found: FoundNumberView | null } {
  const ledger = parts.ledger.read
  const desk = knownDesk(ledger, session)
  if (!desk.ok) return { found: null }
  const { today } = deskDay(ledger, desk.value.branch, parts)
  for (const text of texts) {
    const found = foundBy(ledger, text.trim().toUpperCase(), today)
    if (found !== null) return { found }
  }
  return { found: null }
}

/** A name given out by a desk means one thing; a phone or a part of a number is looked for last. */
function foundBy(ledger: ReadableLedger, text: string, today: CalendarDay): FoundNumberView | null {
  return membershipBy(ledger, text, today) ?? giftCardBy(ledger, text, today) ?? receiptBy(ledger, text) ?? clientsBy(ledger, text)
}

function membershipBy(ledger: ReadableLedger, text: string, today: CalendarDay): FoundNumberView | null {
  const named = ledger.membershipsNamed(text)
  const [first] = named
  if (first === undefined) return null
  const clients = new Set(named.map(({ clientId }) => clientId))
  // Two desks that gave out one number: a person chooses.
  if (clients.size > 1) return { kind: 'clients', text }
  if (first.clientId !== null) return { kind: 'client', clientId: first.clientId }
  const membership = membershipOf(ledger, first.membershipId, today)
  const sold = ledger.slice(membershipKey(first.membershipId)).facts.find((fact): fact is SoldFact => fact.kind === 'sold')
  return membership === null || sold === undefined ? null : { kind: 'membership', number: first.number, name: membership.terms.name, saleId: sold.saleId }
}

function giftCardBy(ledger: ReadableLedger, text: string, today: CalendarDay): FoundNumberView | null {
  const found = findGiftCard(ledger, text, today)
  if (found === null) return null
  const { sold, toSpendMinor } = found.card
  return { kind: 'gift-card', number: sold.number, name: sold.name, toSpendMinor, currency: sold.currency, text }
}

function receiptBy(ledger: ReadableLedger, text: string): FoundNumberView | null {
  const [first] = ledger.receiptsNamed(text)
  return first === undefined ? null : { kind: 'receipt', saleId: first.saleId, number: first.number, day: first.day, totalMinor: first.totalMinor, currency: first.currency }
}

function clientsBy(ledger: ReadableLedger, text: string): FoundNumberView | null {
  const [first, ...more] = ledger.searchClients(text, 2)
  if (first === undefined) return null
  return more.length === 0 ? { kind: 'client', clientId: first } : { kind: 'clients', text }
}
