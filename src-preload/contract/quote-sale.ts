import { oc } from '@orpc/contract'
import { outcomeOf } from './shapes/outcome.ts'
import { quoteInputShape, quoteShape } from './shapes/quote.ts'

/** What a bill comes to, nothing recorded. */
export const quoteSale = oc
  .route({ method: 'POST', path: '/quote-sale' })
  .input(quoteInputShape)
  .output(outcomeOf(quoteShape))
