import type { MembershipTerms } from '#core/catalogue/membership-terms.ts'
import type { CalendarDay } from '#core/dates/calendar-day.ts'
import type { Operation } from '#core/ledger/operation.ts'
import type { SaleLine, SellBody } from '#core/sales/bodies.ts'
import { canonicalJson } from '#core/std/canonical-json.ts'
import { exhaustive } from '#core/std/exhaustive.ts'
import { findGiftCard } from '../desk-state/gift-card-of.ts'
import type { LineInput, SaleInput } from '../desk-state/sale-ask-of.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'

/** Whether a bill asked for under a known id is the bill that was recorded under it. */
export function isSameSale(ledger: ReadableLedger, earlier: Operation, input: SaleInput): boolean {
  if (earlier.kind !== 'sell' || earlier.clientId !== input.clientId) return false
  const body = earlier.body as SellBody
  const given = input.tenders.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  return (
    canonicalJson(body.lines.map((line) => soldLine(ledger, line))) === canonicalJson(input.lines.map((line, index) => askedLine(line, body.lines[index]))) &&
    canonicalJson(body.discount) === canonicalJson(input.discount) &&
    body.givenMinor === given &&
    canonicalJson(waysKept(body)) === canonicalJson(waysAsked(ledger, input, earlier.businessDay))
  )
}

function soldLine(ledger: ReadableLedger, line: SaleLine): object {
  switch (line.kind) {
    case 'membership':
      return { kind: line.kind, typeId: (ledger.content(line.termsId, 'terms') as MembershipTerms).typeId, startDay: line.plannedDay, discount: line.discount ?? null }
    case 'service':
      return { kind: line.kind, serviceId: line.serviceId, quantity: line.quantity, membershipId: line.coveredBy?.membershipId ?? null, owedId: line.settles?.owedId ?? null, discount: line.discount ?? null }
    case 'gift-card':
      return { kind: line.kind, typeId: line.typeId, amountMinor: line.grossMinor }
    case 'account-top-up':
      return { kind: line.kind, amountMinor: line.grossMinor }
    default:
      return exhaustive(line)
  }
}

/** A start day counts only where the type is planned: others were sold without one, whatever was asked. */
function askedLine(line: LineInput, sold: SaleLine | undefined): object {
  if (line.kind === 'service') return { kind: line.kind, serviceId: line.serviceId, quantity: line.quantity, membershipId: line.membershipId ?? null, owedId: line.owedId ?? null, discount: line.discount ?? null }
  if (line.kind === 'gift-card') return { kind: line.kind, typeId: line.typeId, amountMinor: line.amountMinor }
  if (line.kind === 'account-top-up') return { kind: line.kind, amountMinor: line.amountMinor }
  return { kind: 'membership', typeId: line.typeId, startDay: sold?.kind === 'membership' && sold.plannedDay === null ? null : line.startDay, discount: line.discount ?? null }
}

/** Everything but cash, whose change is not kept, summed by way. */
function waysKept({ tenders }: SellBody): Record<string, number> {
  return summed(tenders.map((tender) => ({ way: tender.method === 'gift-card' ? tender.giftCardId : tender.method, amountMinor: tender.amountMinor })))
}

function waysAsked(ledger: ReadableLedger, { tenders }: SaleInput, day: CalendarDay): Record<string, number> {
  return summed(tenders.map((tender) => ({ way: tender.method === 'gift-card' ? (findGiftCard(ledger, tender.code, day)?.card.giftCardId ?? tender.code) : tender.method, amountMinor: tender.amountMinor })))
}

function summed(ways: readonly { readonly way: string; readonly amountMinor: number }[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { way, amountMinor } of ways) if (way !== 'cash' && amountMinor > 0) sums[way] = (sums[way] ?? 0) + amountMinor
  return sums
}
