import { z } from 'zod'

/** What a gift card holds, in minor units. `mayRedeem`: it was found by its code and not by its number. */
export const giftCardShape = z.object({
  giftCardId: z.string(),
  number: z.string(),
  name: z.string(),
  currency: z.string(),
  writeOff: z.enum(['single', 'multiple']),
  soldDay: z.string(),
  saleId: z.string(),
  mayRedeem: z.boolean(),
  toSpendMinor: z.int(),
  loadedMinor: z.int(),
  redeemedMinor: z.int(),
  creditedMinor: z.int(),
  forfeitedMinor: z.int(),
  lapsedMinor: z.int(),
  lastDay: z.string().nullable(),
  hasEnded: z.boolean(),
})
export type GiftCardView = z.infer<typeof giftCardShape>
