import { z } from 'zod'
import type { Refusal } from '../std/outcome.ts'
import { amountInBody } from './body-shapes.ts'
import { periodSchema } from './period-schema.ts'

/** A kind of gift card that is sold: stored money, spent once or until zero. */
export const giftCardTypeSchema = z.object({
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(255),
  /** What a card is loaded with, in minor units; null: whatever the buyer pays. */
  amountMinor: amountInBody.nullable(),
  writeOff: z.enum(['single', 'multiple']),
  /** From the day of the sale; null: without an end. */
  validity: periodSchema.nullable(),
  /** Single-purpose cards are taxed when sold and pay only what is taxed at their rate; others are taxed where they pay. */
  taxedAt: z.enum(['sale', 'use']),
  taxBasisPoints: z.int().min(0).max(10_000),
  order: z.int().min(0),
  archived: z.boolean(),
})
export type GiftCardType = z.infer<typeof giftCardTypeSchema>

/** What is wrong with a kind of gift card as a whole; null when nothing is. */
export function giftCardTypeProblem({ name, amountMinor }: Pick<GiftCardType, 'name' | 'amountMinor'>): Refusal | null {
  return amountMinor === 0 ? { code: 'a-gift-card-holds-more-than-nothing', facts: { name } } : null
}
