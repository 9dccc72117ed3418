import { oc } from '@orpc/contract'
import { z } from 'zod'
import { giftCardTypeSchema } from '#core/catalogue/gift-card-type.ts'
import { idShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** A new kind of gift card, or a new version of one. */
export const saveGiftCardType = oc
  .route({ method: 'POST', path: '/save-gift-card-type' })
  .input(z.object({ operationId: operationIdShape, typeId: idShape.nullable(), type: giftCardTypeSchema.omit({ id: true }) }))
  .output(outcomeOf(z.object({ typeId: z.string() })))
