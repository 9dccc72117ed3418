import type { GiftCardView } from '#contract/shapes/gift-card.ts'
import type { QuoteView } from '#contract/shapes/quote.ts'
import { exhaustive } from '#core/std/exhaustive.ts'
import type { PayMethod, SaleDraft, SaleTender } from '../../stores/sale-store.ts'

/** Ways that hold a sum of their own: they pay at most that, and give no change. */
export function isStored(method: PayMethod): method is 'gift-card' | 'client-account' {
  return method === 'gift-card' || method === 'client-account'
}

/** What is due by the way in hand: cash as its smallest coin allows, a card or an account what it holds and may pay. */
export function dueOf(quote: QuoteView, draft: SaleDraft, card: GiftCardView | null): number {
  const put = (of: (tender: SaleTender) => boolean): number => draft.tenders.reduce((sum, tender) => (of(tender) ? sum + tender.amountMinor : sum), 0)
  const byCardsMinor = put(({ method }) => method === 'gift-card')
  const byAccountMinor = put(({ method }) => method === 'client-account')
  switch (draft.method) {
    case 'cash':
      return quote.leftInCashMinor
    case 'gift-card':
      return least(quote.leftMinor, (card?.toSpendMinor ?? 0) - put((tender) => tender.method === 'gift-card' && tender.code === draft.code), quote.payable.byGiftCardMinor - byCardsMinor)
    case 'client-account':
      return least(quote.leftMinor, (quote.accountMinor ?? 0) - byAccountMinor, quote.payable.byAccountMinor - byAccountMinor - byCardsMinor)
    case 'card':
    case 'transfer':
    case 'other':
      return quote.leftMinor
    default:
      return exhaustive(draft.method)
  }
}

function least(...amounts: readonly number[]): number {
  return Math.max(0, Math.min(...amounts))
}

/** True when the way in hand settles the bill; without an amount everything it can pay is meant. */
export function isSettled(quote: QuoteView, draft: SaleDraft, card: GiftCardView | null): boolean {
  if (quote.leftMinor === 0) return true
  const dueMinor = dueOf(quote, draft, card)
  if (isStored(draft.method)) return (draft.givenMinor ?? dueMinor) === quote.leftMinor
  return draft.givenMinor === null || dueMinor === 0
}
