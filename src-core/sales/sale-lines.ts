import { exhaustive } from '../std/exhaustive.ts'
import { must } from '../std/must.ts'
import type { MembershipLine, SaleLine } from './bodies.ts'
import type { PricedLine } from './price-lines.ts'
import { rowPrices, rowVisits } from './row-prices.ts'
import type { LineAsk, MembershipAsk, SaleAsk, ServiceAsk } from './sale-ask.ts'

export type MembershipIds = { readonly membershipId: string; readonly number: string; readonly code: string; readonly termsId: string }
export type GiftCardIds = { readonly giftCardId: string; readonly number: string; readonly code: string }

type LineIds = { readonly memberships: readonly MembershipIds[]; readonly giftCards: readonly GiftCardIds[]; readonly visitIds: readonly string[] }

export function isMembership(line: LineAsk): line is MembershipAsk {
  return line.kind === undefined || line.kind === 'membership'
}

/** The lines of a bill as they are recorded, each with the ids made for it beforehand. */
export function saleLines(lines: readonly PricedLine[], ask: SaleAsk, ids: LineIds): SaleLine[] {
  const memberships = ids.memberships.values()
  const giftCards = ids.giftCards.values()
  const visitIds = ids.visitIds.values()
  return lines.map((line): SaleLine => {
    const { name, grossMinor, discountMinor, netMinor, taxBasisPoints } = line
    const money = { name, grossMinor, discountMinor, netMinor, taxBasisPoints }
    switch (line.ask.kind) {
      case undefined:
      case 'membership':
        return membershipLineOf(line, line.ask, must(memberships.next().value, 'Each membership has its ids'), ask)
      case 'service':
        return { kind: 'service', ...money, ...agreedFor(line.ask), ...serviceOf(line.ask, line.coveredMinor, () => must(visitIds.next().value, 'Each covered line has the id of its visit')) }
      case 'gift-card': {
        const { id, writeOff, validity, taxedAt } = line.ask.type
        return { kind: 'gift-card', ...money, typeId: id, writeOff, validity, taxedAt, ...must(giftCards.next().value, 'Each gift card has its ids') }
      }
      case 'account-top-up':
        return { kind: 'account-top-up', ...money, accountOfClientId: must(ask.clientId, 'A top-up without a client was refused') }
      default:
        return exhaustive(line.ask)
    }
  })
}

function serviceOf({ service, quantity, coveredBy, settles }: ServiceAsk, coveredMinor: number, visitId: () => string) {
  return {
    serviceId: service.id,
    quantity,
    ...(coveredBy === null ? {} : { coveredBy: { membershipId: coveredBy.membershipId, visitId: visitId(), coveredMinor, number: coveredBy.sold.number } }),
    ...(settles === null ? {} : { settles }),
  }
}

function agreedFor({ discount }: MembershipAsk | ServiceAsk): Pick<MembershipLine, 'discount'> {
  return discount === null || discount === undefined ? {} : { discount }
}

function membershipLineOf(line: PricedLine, ask: MembershipAsk, ids: MembershipIds, sale: SaleAsk): MembershipLine {
  const { terms } = ask.type
  const { grossMinor, discountMinor, netMinor, startsBy, startDay, lastDay } = line
  return {
    kind: 'membership', name: terms.name, grossMinor, discountMinor, netMinor, taxBasisPoints: terms.taxBasisPoints, taxedAt: terms.taxedAt, ...ids, ...agreedFor(ask),
    rowVisits: rowVisits(terms),
    rowPricesMinor: rowPrices(terms, netMinor, sale.services, sale.today),
    plannedDay: startsBy === 'planned' ? startDay : null,
    startsBy, startDay, lastDay,
  }
}
