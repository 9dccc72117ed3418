import type { GiftCard } from '../gift-cards/read-gift-card.ts'
import type { Refusal } from '../std/outcome.ts'
import type { PricedLine } from './price-lines.ts'
import { isGoods } from './price-lines.ts'
import type { SaleAsk, TenderAsk } from './sale-ask.ts'

/** What of the bill each stored way may pay, in minor units: a gift card never buys a gift card, an account no account. */
export type Payable = { readonly byGiftCardMinor: number; readonly byAccountMinor: number }

export function payableOf(lines: readonly PricedLine[]): Payable {
  const sum = (counts: (line: PricedLine) => boolean): number => lines.reduce((total, line) => (counts(line) ? total + line.netMinor : total), 0)
  return { byGiftCardMinor: sum(({ ask }) => isGoods(ask)), byAccountMinor: sum(({ ask }) => ask.kind !== 'account-top-up') }
}

/** Why what was put down cannot pay: cards and accounts that hold less, or that may not buy what the bill sells. */
export function tenderRefusal(ask: SaleAsk, lines: readonly PricedLine[]): Refusal | null {
  // The plain bill, paid with money alone, has nothing to ask here.
  if (ask.tenders.every(({ method }) => method !== 'gift-card' && method !== 'client-account')) return null
  const cards = byCard(ask.tenders)
  for (const { card, amountMinor } of cards) {
    const refusal = cardRefusal(card, amountMinor, ask.branch.currency) ?? rateRefusal(card, amountMinor, lines)
    if (refusal !== null) return refusal
  }
  return shareRefusal(ask, lines, cards.reduce((sum, { amountMinor }) => sum + amountMinor, 0)) ?? accountRefusal(ask)
}

/** What each gift card pays of the bill; one card put down twice is one. */
export function byCard(tenders: readonly TenderAsk[]): { readonly card: GiftCard; readonly amountMinor: number }[] {
  const cards = new Map<string, { readonly card: GiftCard; readonly amountMinor: number }>()
  for (const tender of tenders) {
    if (tender.method !== 'gift-card') continue
    const known = cards.get(tender.card.giftCardId)?.amountMinor ?? 0
    cards.set(tender.card.giftCardId, { card: tender.card, amountMinor: known + tender.amountMinor })
  }
  return [...cards.values()]
}

function cardRefusal({ sold, hasEnded, lastDay, toSpendMinor, takenBackMinor }: GiftCard, amountMinor: number, currency: string): Refusal | null {
  const { number } = sold
  if (sold.currency !== currency) return { code: 'gift-card-is-of-another-currency', facts: { number, currency: sold.currency } }
  if (takenBackMinor > 0) return { code: 'gift-card-was-taken-back', facts: { number } }
  if (hasEnded && toSpendMinor === 0) return { code: 'gift-card-has-ended', facts: { number, lastDay } }
  return amountMinor > toSpendMinor ? { code: 'gift-card-holds-less', facts: { number, toSpendMinor, currency } } : null
}

/** A single-purpose card was taxed at one rate when it was sold, and pays only what is taxed at that rate. */
function rateRefusal({ sold }: GiftCard, amountMinor: number, lines: readonly PricedLine[]): Refusal | null {
  if (sold.taxedAt === 'use') return null
  const atItsRate = lines.reduce((sum, line) => (isGoods(line.ask) && line.taxedAt === 'sale' && line.taxBasisPoints === sold.taxBasisPoints ? sum + line.netMinor : sum), 0)
  return amountMinor > atItsRate ? { code: 'gift-card-is-for-one-tax-rate', facts: { number: sold.number, atItsRateMinor: atItsRate, currency: sold.currency } } : null
}

function shareRefusal(ask: SaleAsk, lines: readonly PricedLine[], byCardsMinor: number): Refusal | null {
  const { byGiftCardMinor, byAccountMinor } = payableOf(lines)
  const totalMinor = lines.reduce((sum, { netMinor }) => sum + netMinor, 0)
  if (byCardsMinor > byGiftCardMinor && byGiftCardMinor < totalMinor) return { code: 'a-gift-card-buys-no-stored-money', facts: { payableMinor: byGiftCardMinor, currency: ask.branch.currency } }
  const byAccount = accountMinor(ask.tenders)
  // What cards pay is paid: only what is left of it is the account's to pay.
  return byAccount > 0 && byAccount + byCardsMinor > byAccountMinor && byAccountMinor < totalMinor ? { code: 'an-account-tops-up-no-account', facts: { payableMinor: Math.max(0, byAccountMinor - byCardsMinor), currency: ask.branch.currency } } : null
}

/** A balance never falls below zero at a desk. */
function accountRefusal({ tenders, clientId, branch: { currency } }: SaleAsk): Refusal | null {
  const first = tenders.find((tender) => tender.method === 'client-account')
  if (first?.method !== 'client-account') return null
  if (clientId === null) return { code: 'account-needs-a-client', facts: {} }
  return accountMinor(tenders) > first.balanceMinor ? { code: 'account-holds-less', facts: { balanceMinor: first.balanceMinor, currency } } : null
}

function accountMinor(tenders: readonly TenderAsk[]): number {
  return tenders.reduce((sum, { method, amountMinor }) => (method === 'client-account' ? sum + amountMinor : sum), 0)
}
