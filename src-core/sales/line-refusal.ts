import { addDays } from '../dates/calendar-day.ts'
import { isAmount } from '../money/amount.ts'
import { exhaustive } from '../std/exhaustive.ts'
import type { Refusal } from '../std/outcome.ts'
import { grossOf } from './price-lines.ts'
import type { GiftCardAsk, LineAsk, MembershipAsk, SaleAsk, ServiceAsk } from './sale-ask.ts'

/** Why a line of the bill cannot be sold, first line first; null when all can. */
export function lineRefusal(ask: SaleAsk): Refusal | null {
  for (const line of ask.lines) {
    const refusal = refusalOf(line, ask)
    if (refusal !== null) return refusal
  }
  if (ask.lines.filter((line) => line.kind === 'service' && line.settles !== null).length > 1) return { code: 'a-bill-settles-one-owed-visit', facts: {} }
  return coveredTwice(ask)
}

function refusalOf(line: LineAsk, ask: SaleAsk): Refusal | null {
  switch (line.kind) {
    case undefined:
    case 'membership':
      return membershipRefusal(line, ask)
    case 'service':
      return serviceRefusal(line)
    case 'gift-card':
      return giftCardRefusal(line)
    case 'account-top-up':
      return ask.clientId === null ? { code: 'account-needs-a-client', facts: {} } : amountRefusal(line.amountMinor)
    default:
      return exhaustive(line)
  }
}

function membershipRefusal({ type, startDay }: MembershipAsk, ask: SaleAsk): Refusal | null {
  const { name, activation } = type.terms
  if (type.archived) return { code: 'membership-type-is-archived', facts: { name } }
  if (type.soldAtBranches !== null && !type.soldAtBranches.includes(ask.branch.id)) return { code: 'membership-type-is-not-sold-here', facts: { name } }
  if (activation.kind !== 'planned') return null
  if (startDay === null) return { code: 'start-day-is-missing', facts: { name } }
  if (startDay < ask.today) return { code: 'start-day-is-in-the-past', facts: { name } }
  const latest = addDays(ask.today, activation.atMostDaysAhead)
  return startDay > latest ? { code: 'start-day-is-too-far-ahead', facts: { name, latest } } : null
}

function serviceRefusal({ service, quantity, coveredBy, settles }: ServiceAsk): Refusal | null {
  if (service.archived && settles === null) return { code: 'service-is-archived', facts: { name: service.name } }
  return coveredBy !== null && quantity !== 1 ? { code: 'a-visit-pays-for-one', facts: { name: service.name } } : null
}

function giftCardRefusal({ type, amountMinor }: GiftCardAsk): Refusal | null {
  if (type.archived) return { code: 'gift-card-type-is-archived', facts: { name: type.name } }
  if (type.amountMinor !== null && amountMinor !== type.amountMinor) return { code: 'gift-card-has-a-fixed-amount', facts: { name: type.name } }
  return amountRefusal(amountMinor)
}

function amountRefusal(amountMinor: number): Refusal | null {
  return amountMinor > 0 ? null : { code: 'amount-is-nothing', facts: {} }
}

/** One membership pays one line of a bill: its second visit is judged after its first. */
function coveredTwice({ lines }: SaleAsk): Refusal | null {
  const used = new Set<string>()
  for (const line of lines) {
    if (line.kind !== 'service' || line.coveredBy === null) continue
    if (used.has(line.coveredBy.membershipId)) return { code: 'membership-pays-one-line', facts: { name: line.coveredBy.terms.name } }
    used.add(line.coveredBy.membershipId)
  }
  return null
}

/** Whether the figures of the bill fit the ledger. */
export function sizeRefusal({ lines, tenders }: SaleAsk): Refusal | null {
  const gross = lines.reduce((sum, line) => sum + grossOf(line), 0)
  return isAmount(gross) && tenders.every(({ amountMinor }) => isAmount(amountMinor)) ? null : { code: 'amount-is-too-large', facts: {} }
}
