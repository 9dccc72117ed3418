import type { CalendarDay } from '../dates/calendar-day.ts'
import { lastDayOfPeriod } from '../dates/period.ts'
import { asOf } from '../ledger/fold.ts'
import { countedReversals } from '../ledger/reversal.ts'
import type { Slice } from '../ledger/slice.ts'
import type { GiftCardFact, GiftCardSoldFact, RedeemedFact } from './gift-card-fact.ts'
import { giftCardFactsOf } from './gift-card-fact.ts'

/**
 * A gift card as of a day, in minor units of its currency. What is forfeited and what lapsed nobody writes down: both are
 * worked out here. Owed = loaded + credited back − redeemed − forfeited − lapsed − taken back.
 */
export type GiftCard = {
  readonly giftCardId: string
  readonly asOf: CalendarDay
  readonly sold: GiftCardSoldFact
  readonly loadedMinor: number
  readonly redeemedMinor: number
  readonly creditedMinor: number
  readonly forfeitedMinor: number
  readonly lapsedMinor: number
  /** All of it went back with the bill that sold it. */
  readonly takenBackMinor: number
  /** What is owed to whoever holds it; below zero when two desks spent more than was there. */
  readonly owedMinor: number
  /** What it can still pay. What came back after its end can be spent: it had been paid with while it was valid. */
  readonly toSpendMinor: number
  /** Last valid day, inclusive; null without an end. */
  readonly lastDay: CalendarDay | null
  readonly hasEnded: boolean
  /** Whether a redemption stands. */
  readonly isUsed: boolean
}

/** Reads a gift card from its slice as of a day (domain.md §6). Null before it was sold. */
export function readGiftCard(giftCardId: string, slice: Slice, day: CalendarDay): GiftCard | null {
  const all = slice.facts as readonly GiftCardFact[]
  const sold = giftCardFactsOf(asOf(all, day), 'sold')[0]
  if (sold === undefined) return null
  const lastDay = sold.validity === null ? null : lastDayOfPeriod(sold.day, sold.validity)
  const hasEnded = lastDay !== null && day > lastDay
  const now = spendingOf(sold, asOf(all, day))
  const takenBackMinor = giftCardFactsOf(asOf(all, day), 'taken-back')[0]?.amountMinor ?? 0
  const lapsedMinor = lastDay === null || !hasEnded || takenBackMinor > 0 ? 0 : Math.max(0, spendingOf(sold, asOf(all, lastDay)).leftMinor)
  const owedMinor = now.leftMinor - lapsedMinor - takenBackMinor
  return {
    giftCardId, asOf: day, sold, lastDay, hasEnded, lapsedMinor, takenBackMinor, owedMinor,
    loadedMinor: sold.amountMinor,
    redeemedMinor: now.redeemedMinor,
    creditedMinor: now.creditedMinor,
    forfeitedMinor: now.forfeitedMinor,
    toSpendMinor: Math.max(0, owedMinor),
    isUsed: now.standing.length > 0,
  }
}

export type Spending = {
  readonly leftMinor: number
  readonly redeemedMinor: number
  readonly creditedMinor: number
  readonly forfeitedMinor: number
  readonly standing: readonly RedeemedFact[]
  /** Redemptions beyond what was there at their moment: each is a question. */
  readonly beyond: readonly RedeemedFact[]
}

/**
 * Walks a card's redemptions and credits in ledger order. A single write-off forfeits what a redemption leaves; a bill
 * that was cancelled is as if it had not been paid by the card, so its forfeit comes back with it.
 */
export function spendingOf(sold: Pick<GiftCardSoldFact, 'writeOff' | 'amountMinor'>, facts: readonly GiftCardFact[]): Spending {
  const credits = new Set(countedReversals(giftCardFactsOf(facts, 'credited')).counted.values())
  const cancelled = new Set([...credits].map(({ original }) => original))
  const standing: RedeemedFact[] = []
  const beyond: RedeemedFact[] = []
  const sums = { redeemedMinor: 0, creditedMinor: 0, forfeitedMinor: 0 }
  let leftMinor = sold.amountMinor
  const undone = new Set<string>()
  for (const fact of facts) {
    if (fact.kind === 'redeemed') {
      sums.redeemedMinor += fact.amountMinor
      if (cancelled.has(`sale:${fact.saleId}`)) {
        undone.add(`sale:${fact.saleId}`)
        continue
      }
      standing.push(fact)
      leftMinor -= fact.amountMinor
      if (leftMinor < 0) beyond.push(fact)
      if (sold.writeOff === 'single' && leftMinor > 0) {
        sums.forfeitedMinor += leftMinor
        leftMinor = 0
      }
    }
    if (fact.kind !== 'credited' || !credits.has(fact)) continue
    sums.creditedMinor += fact.amountMinor
    if (!undone.has(fact.original)) leftMinor += fact.amountMinor
  }
  return { ...sums, leftMinor, standing, beyond }
}
