import { oc } from '@orpc/contract'
import { amountShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'
import { refundChoiceShape, refundQuoteShape } from './shapes/refund.ts'

/** What a refund would come to by each formula, nothing recorded. Without a fee the type's own is meant. */
export const quoteRefund = oc
  .route({ method: 'POST', path: '/quote-refund' })
  .input(refundChoiceShape.extend({ feeMinor: amountShape.nullable() }))
  .output(outcomeOf(refundQuoteShape))
