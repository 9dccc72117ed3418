import { oc } from '@orpc/contract'
import { z } from 'zod'
import { giftCardShape } from './shapes/gift-card.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** What a gift card holds, by its code or its number. */
export const findGiftCard = oc
  .route({ method: 'POST', path: '/find-gift-card' })
  .input(z.object({ text: z.string().trim().min(1).max(40) }))
  .output(outcomeOf(giftCardShape))
