import { z } from 'zod'

/** What happened to a card, oldest first: the receipt says where. */
const giftCardEventShape = z.object({ kind: z.enum(['sold', 'redeemed', 'credited', 'taken-back']), day: z.string(), amountMinor: z.int(), receiptNumber: z.string(), saleId: z.string() })

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
  /** Null for whoever may not see reports: the receipts behind it are other clients' business. */
  history: z.array(giftCardEventShape).nullable(),
})
export type GiftCardView = z.infer<typeof giftCardShape>
