import type { Period } from '../dates/period.ts'
import type { Fact } from '../ledger/fact.ts'
import type { AnsweredFact } from '../ledger/question.ts'

/** The sale of a gift card, as its own slice keeps it; `amountMinor` is what it was loaded with. */
export type GiftCardSoldFact = Fact & {
  readonly kind: 'sold'
  readonly saleId: string
  readonly clientId: string | null
  readonly currency: string
  readonly name: string
  readonly number: string
  readonly code: string
  readonly writeOff: 'single' | 'multiple'
  readonly validity: Period | null
  readonly taxedAt: 'sale' | 'use'
  readonly taxBasisPoints: number
  readonly amountMinor: number
}

export type RedeemedFact = Fact & { readonly kind: 'redeemed'; readonly saleId: string; readonly amountMinor: number }

/** What came back onto it: `original` is the cancelled sale, or the refunded membership, as a subject. */
export type CreditedFact = Fact & { readonly kind: 'credited'; readonly original: string; readonly amountMinor: number }

/** The bill that sold it was cancelled. */
export type TakenBackFact = Fact & { readonly kind: 'taken-back'; readonly original: string; readonly amountMinor: number }

/** Everything that can stand in a gift card's slice. */
export type GiftCardFact = GiftCardSoldFact | RedeemedFact | CreditedFact | TakenBackFact | AnsweredFact

/** In the slice of a code or a number: whose card it finds. */
export type NamesGiftCardFact = Fact & { readonly kind: 'names-gift-card'; readonly giftCardId: string }

export function giftCardFactsOf<Kind extends GiftCardFact['kind']>(facts: readonly GiftCardFact[], kind: Kind): Extract<GiftCardFact, { kind: Kind }>[] {
  return facts.filter((fact): fact is Extract<GiftCardFact, { kind: Kind }> => fact.kind === kind)
}
