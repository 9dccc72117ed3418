import { oc } from '@orpc/contract'
import { z } from 'zod'
import { giftCardTypeSchema } from '#core/catalogue/gift-card-type.ts'

/** Kinds of gift cards. */
export const listGiftCardTypes = oc
  .route({ method: 'POST', path: '/list-gift-card-types' })
  .input(z.object({ withArchived: z.boolean() }))
  .output(z.object({ types: z.array(giftCardTypeSchema) }))
