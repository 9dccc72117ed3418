import type { Entry, SubjectKey } from '../ledger/entry.ts'

export function giftCardKey(giftCardId: string): SubjectKey {
  return `gift-card:${giftCardId}`
}

/** What finds a card: its redeem code, or its number. Which of the two it was decides what may be done. */
export function giftCardNameKey(codeOrNumber: string): SubjectKey {
  return `gift-card-name:${codeOrNumber}`
}

/** What is loaded on a gift card is owed to whoever holds it: a credit, hence negative. */
export function loadGiftCard(giftCardId: string, currency: string, amountMinor: number): Entry {
  return { subject: giftCardKey(giftCardId), account: 'loaded', unit: currency, amount: -amountMinor }
}

/** A redemption pays a bill from the card. Another account than the loading, so that both stay readable. */
export function redeemGiftCard(giftCardId: string, currency: string, amountMinor: number): Entry {
  return { subject: giftCardKey(giftCardId), account: 'redeemed', unit: currency, amount: amountMinor }
}

/** What comes back onto a card from a bill it paid, whether that was cancelled or refunded. */
export function creditGiftCard(giftCardId: string, currency: string, amountMinor: number): Entry {
  return { subject: giftCardKey(giftCardId), account: 'credited', unit: currency, amount: -amountMinor }
}

/** The whole of a card goes back with the bill that sold it. */
export function takeBackGiftCard(giftCardId: string, currency: string, amountMinor: number): Entry {
  return { subject: giftCardKey(giftCardId), account: 'taken-back', unit: currency, amount: amountMinor }
}
