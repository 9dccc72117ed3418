import type { Entry, SubjectKey } from '../ledger/entry.ts'
import type { Slice } from '../ledger/slice.ts'
import { balanceOf } from '../ledger/slice.ts'

export function giftCardKey(giftCardId: string): SubjectKey {
  return `gift-card:${giftCardId}`
}

/** What is loaded on a gift card is owed to whoever holds it: a credit, hence negative. */
export function loadGiftCard(giftCardId: string, currency: string, amountMinor: number): Entry {
  return { subject: giftCardKey(giftCardId), account: 'loaded', unit: currency, amount: -amountMinor }
}

/** A redemption pays a bill from the card. Another account than the loading, so that both stay readable. */
export function redeemGiftCard(giftCardId: string, currency: string, amountMinor: number): Entry {
  return { subject: giftCardKey(giftCardId), account: 'redeemed', unit: currency, amount: amountMinor }
}

/**
 * Minor units a gift card can still pay. Multiple write-off: loaded less redeemed. Single write-off: nothing once there is
 * a live redemption; what is left is the forfeit, which nobody writes down (domain.md §6).
 */
export function giftCardToSpend(slice: Slice, currency: string, writeOff: 'single' | 'multiple'): number {
  const loaded = -balanceOf(slice, 'loaded', currency)
  const redeemed = balanceOf(slice, 'redeemed', currency)
  if (writeOff === 'single' && redeemed > 0) return 0
  return Math.max(0, loaded - redeemed)
}
