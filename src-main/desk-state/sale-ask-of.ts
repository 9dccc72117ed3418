import type { Branch } from '#core/catalogue/branch.ts'
import type { GiftCardType } from '#core/catalogue/gift-card-type.ts'
import type { MembershipType } from '#core/catalogue/membership-type.ts'
import type { Service } from '#core/catalogue/service.ts'
import { clientAccountBalance } from '#core/client-accounts/client-account-balance.ts'
import { clientAccountKey } from '#core/client-accounts/client-account-entries.ts'
import type { CalendarDay } from '#core/dates/calendar-day.ts'
import { isCalendarDay } from '#core/dates/calendar-day.ts'
import { owedToSettle, owedVisitsKey } from '#core/memberships/owed-visits.ts'
import type { MoneyMethod } from '#core/sales/bodies.ts'
import type { Discount, LineAsk, SaleAsk, TenderAsk } from '#core/sales/sale-ask.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import { exhaustive } from '#core/std/exhaustive.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'
import { findGiftCard } from './gift-card-of.ts'
import { servicesOf } from './known-desk.ts'
import { membershipOf } from './membership-of.ts'

/** A line as it comes over the bridge; one that does not say what it is sells a membership. */
export type LineInput =
  | { readonly kind?: 'membership' | undefined; readonly typeId: string; readonly startDay: string | null; readonly discount?: Discount | null | undefined }
  | { readonly kind: 'service'; readonly serviceId: string; readonly quantity: number; readonly membershipId?: string | null | undefined; readonly owedId?: string | null | undefined; readonly discount?: Discount | null | undefined }
  | { readonly kind: 'gift-card'; readonly typeId: string; readonly amountMinor: number }
  | { readonly kind: 'account-top-up'; readonly amountMinor: number }

/** A gift card is put down by its redeem code, never by its number (domain.md §4). */
export type TenderInput =
  | { readonly method: MoneyMethod | 'client-account'; readonly amountMinor: number }
  | { readonly method: 'gift-card'; readonly amountMinor: number; readonly code: string }

/** A bill as it comes over the bridge. */
export type SaleInput = { readonly clientId: string | null; readonly lines: readonly LineInput[]; readonly discount: Discount | null; readonly tenders: readonly TenderInput[] }

type At = { readonly branch: Branch; readonly today: CalendarDay; readonly mayDiscountAboveLimit: boolean; readonly approvedBy?: string | null }

/** Minor units of store credit a client has here. */
export function accountOf(ledger: ReadableLedger, clientId: string, currency: string): number {
  return clientAccountBalance(ledger.slice(clientAccountKey(clientId)), currency)
}

/** Looks up what the bill names; what the desk does not know is refused before anything is worked out. */
export function saleAskOf(ledger: ReadableLedger, input: SaleInput, at: At): Outcome<SaleAsk> {
  if (input.clientId !== null && !ledger.hasClient(input.clientId)) return refuse('client-is-unknown')
  const lines = everyOf(input.lines, (line) => lineAskOf(ledger, line, input.clientId, at.today))
  if (!lines.ok) return lines
  const tenders = everyOf(input.tenders, (tender) => tenderAskOf(ledger, tender, input.clientId, at))
  if (!tenders.ok) return tenders
  return done({ ...at, clientId: input.clientId, lines: lines.value, services: servicesOf(ledger), discount: input.discount, tenders: tenders.value })
}

function everyOf<Input, Value>(inputs: readonly Input[], of: (input: Input) => Outcome<Value>): Outcome<Value[]> {
  const values: Value[] = []
  for (const input of inputs) {
    const outcome = of(input)
    if (!outcome.ok) return outcome
    values.push(outcome.value)
  }
  return done(values)
}

function lineAskOf(ledger: ReadableLedger, line: LineInput, clientId: string | null, today: CalendarDay): Outcome<LineAsk> {
  switch (line.kind) {
    case undefined:
    case 'membership': {
      const type = ledger.reference('membership-type', line.typeId) as MembershipType | null
      if (type === null) return refuse('membership-type-is-unknown')
      const { startDay, discount } = line
      return startDay !== null && !isCalendarDay(startDay) ? refuse('there-is-no-such-day', { day: startDay }) : done({ type, startDay, discount })
    }
    case 'service':
      return serviceAskOf(ledger, line, clientId, today)
    case 'gift-card': {
      const type = ledger.reference('gift-card-type', line.typeId) as GiftCardType | null
      return type === null ? refuse('gift-card-type-is-unknown') : done({ kind: 'gift-card', type, amountMinor: line.amountMinor })
    }
    case 'account-top-up':
      return done({ kind: 'account-top-up', amountMinor: line.amountMinor })
    default:
      return exhaustive(line)
  }
}

function serviceAskOf(ledger: ReadableLedger, line: Extract<LineInput, { kind: 'service' }>, clientId: string | null, today: CalendarDay): Outcome<LineAsk> {
  const service = ledger.reference('service', line.serviceId) as Service | null
  if (service === null) return refuse('service-is-unknown')
  const membershipId = line.membershipId ?? null
  const coveredBy = membershipId === null ? null : membershipOf(ledger, membershipId, today)
  if (membershipId !== null && coveredBy === null) return refuse('membership-is-unknown')
  if (membershipId !== null && clientId === null) return refuse('a-visit-needs-a-client')
  const owedId = line.owedId ?? null
  if (owedId !== null && clientId === null) return refuse('a-visit-needs-a-client')
  if (owedId !== null && clientId !== null) {
    const owed = owedToSettle(ledger.slice(owedVisitsKey(clientId)), owedId)
    if (!owed.ok) return owed
  }
  return done({ kind: 'service', service, quantity: line.quantity, coveredBy, discount: line.discount, settles: owedId === null || clientId === null ? null : { owedId, owedByClientId: clientId } })
}

function tenderAskOf(ledger: ReadableLedger, tender: TenderInput, clientId: string | null, { today, branch }: At): Outcome<TenderAsk> {
  if (tender.method === 'gift-card') {
    const found = findGiftCard(ledger, tender.code, today)
    if (found === null) return refuse('gift-card-is-unknown')
    return found.by === 'number' ? refuse('gift-card-needs-its-code', { number: found.card.sold.number }) : done({ method: 'gift-card', amountMinor: tender.amountMinor, card: found.card })
  }
  const { method, amountMinor } = tender
  if (method !== 'client-account') return done({ method, amountMinor })
  if (clientId === null) return refuse('account-needs-a-client')
  return done({ method, amountMinor, accountOfClientId: clientId, balanceMinor: accountOf(ledger, clientId, branch.currency) })
}
