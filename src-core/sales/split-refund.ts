import { roundCash } from '../money/round-cash.ts'
import { splitByLargestRemainder } from '../money/split-by-largest-remainder.ts'
import { must } from '../std/must.ts'
import type { MoneyMethod, Tender } from './bodies.ts'
import type { GivenBack } from './refund-body.ts'
import { givenOut } from './refund-body.ts'

/** How a refund goes back. `cashRoundingMinor`: given above (positive) or below what it comes to. */
export type RefundSplit = { readonly tenders: readonly GivenBack[]; readonly cashRoundingMinor: number }

/** A way of paying, one card or one account each: two card payments of a bill are one way. */
function wayOf(tender: Tender | GivenBack): string {
  if (tender.method === 'gift-card') return `gift-card ${tender.giftCardId}`
  if (tender.method !== 'client-account') return tender.method
  return 'insteadOf' in tender && tender.insteadOf !== undefined ? tender.insteadOf : `client-account ${tender.accountOfClientId}`
}

/** What each way paid of a bill less what it already got back, in minor units; ways with nothing left are left out. */
export function leftToGiveBack(paid: readonly Tender[], givenBack: readonly GivenBack[]): Tender[] {
  const ways = new Map<string, Tender>()
  const add = (tender: Tender | GivenBack, amountMinor: number): void => {
    const known = ways.get(wayOf(tender))
    if (known !== undefined) ways.set(wayOf(tender), { ...known, amountMinor: known.amountMinor + amountMinor })
    else if (amountMinor > 0) ways.set(wayOf(tender), { ...tender, amountMinor })
  }
  for (const tender of paid) add(tender, tender.amountMinor)
  for (const tender of givenBack) add(tender, -tender.amountMinor)
  return [...ways.values()].filter(({ amountMinor }) => amountMinor > 0)
}

/** Ways that cannot take money back, and whose account takes it instead. */
export type TurnedToAccount = { readonly methods: readonly MoneyMethod[]; readonly clientId: string }

/**
 * A refund in proportion to what each way paid less what it already got back, by largest remainder (domain.md §6). Never
 * more by one way than it paid; cash in coins there are. A way that cannot take money back is turned to the client's
 * account; what a gift card paid never is, for it would become cash in two steps.
 */
export function splitRefund(refundMinor: number, left: readonly Tender[], cashStepMinor: number, turned: TurnedToAccount | null = null): RefundSplit {
  const most = givenOut(left)
  if (most === 0) return { tenders: [], cashRoundingMinor: 0 - refundMinor }
  const parts = splitByLargestRemainder(Math.min(refundMinor, most), left.map(({ amountMinor }) => amountMinor))
  const tenders = left.map((tender, index): GivenBack => {
    const amountMinor = must(parts[index], 'Every way has its part')
    const isMoney = tender.method !== 'gift-card' && tender.method !== 'client-account'
    if (turned !== null && isMoney && turned.methods.includes(tender.method)) return { method: 'client-account', amountMinor, accountOfClientId: turned.clientId, insteadOf: tender.method }
    return { ...tender, amountMinor: tender.method === 'cash' ? Math.min(tender.amountMinor, roundCash(amountMinor, cashStepMinor)) : amountMinor }
  })
  return { tenders: tenders.filter(({ amountMinor }) => amountMinor > 0), cashRoundingMinor: givenOut(tenders) - refundMinor }
}
