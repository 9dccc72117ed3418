import type { CalendarDay } from '#core/dates/calendar-day.ts'
import { giftCardKey, giftCardNameKey } from '#core/gift-cards/gift-card-entries.ts'
import type { NamesGiftCardFact } from '#core/gift-cards/gift-card-fact.ts'
import type { GiftCard } from '#core/gift-cards/read-gift-card.ts'
import { readGiftCard } from '#core/gift-cards/read-gift-card.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'

/** A gift card as of a day; null when this ledger has never met it. */
export function giftCardOf(ledger: ReadableLedger, giftCardId: string, day: CalendarDay): GiftCard | null {
  return readGiftCard(giftCardId, ledger.slice(giftCardKey(giftCardId)), day)
}

/** The card that a redeem code or a number finds, and which of the two it was: a number never redeems (domain.md §4). */
export function findGiftCard(ledger: ReadableLedger, text: string, day: CalendarDay): { readonly card: GiftCard; readonly by: 'code' | 'number' } | null {
  const name = text.trim().toUpperCase()
  const fact = ledger.slice(giftCardNameKey(name)).facts.find((one): one is NamesGiftCardFact => one.kind === 'names-gift-card')
  const card = fact === undefined ? null : giftCardOf(ledger, fact.giftCardId, day)
  return card === null ? null : { card, by: card.sold.code === name ? 'code' : 'number' }
}
