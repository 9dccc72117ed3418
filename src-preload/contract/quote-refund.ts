import { oc } from '@orpc/contract'
import { outcomeOf } from './shapes/outcome.ts'
import { refundChoiceShape, refundQuoteShape } from './shapes/refund.ts'

/** What a refund would come to by each formula, nothing recorded. */
export const quoteRefund = oc
  .route({ method: 'POST', path: '/quote-refund' })
  .input(refundChoiceShape)
  .output(outcomeOf(refundQuoteShape))
