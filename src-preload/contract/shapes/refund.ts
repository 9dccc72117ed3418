import { z } from 'zod'
import { refundFormulas } from '#core/catalogue/membership-terms.ts'
import { moneyMethods } from '#core/sales/bodies.ts'
import { amountShape, idShape } from './ids.ts'
import { refusalShape } from './outcome.ts'

/** How a membership is to be refunded. `cannotGoBack`: ways whose part goes to the client's account instead. */
export const refundChoiceShape = z.object({ membershipId: idShape, formula: z.enum(refundFormulas), feeMinor: amountShape, cannotGoBack: z.array(z.enum(moneyMethods)).max(4) })

/** Money going back one way. `insteadOf` is the way it had come, where it goes to the client's account. */
export const givenBackShape = z.object({ method: z.string(), amountMinor: z.int(), insteadOf: z.string().nullable() })

/** The formulas side by side, the chosen one worked out way by way. */
export const refundQuoteShape = z.object({
  currency: z.string(),
  paidMinor: z.int(),
  valueUsedMinor: z.int(),
  listPriceUsedMinor: z.int(),
  /** The fee the options with one are reckoned with. */
  feeMinor: z.int(),
  options: z.array(z.object({ formula: z.enum(refundFormulas), feeMinor: z.int(), refundMinor: z.int(), isDefault: z.boolean(), refusal: refusalShape.nullable() })),
  /** null where the chosen formula cannot be taken. */
  chosen: z.object({ refundMinor: z.int(), cashRoundingMinor: z.int(), tenders: z.array(givenBackShape) }).nullable(),
  visitsTaken: z.int(),
})
export type RefundQuoteView = z.infer<typeof refundQuoteShape>
