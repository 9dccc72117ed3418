import { oc } from '@orpc/contract'
import { outcomeOf } from './shapes/outcome.ts'
import { quoteShape, saleInputShape } from './shapes/quote.ts'

/** What a bill comes to, nothing recorded. */
export const quoteSale = oc
  .route({ method: 'POST', path: '/quote-sale' })
  .input(saleInputShape)
  .output(outcomeOf(quoteShape))
