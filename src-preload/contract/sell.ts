import { oc } from '@orpc/contract'
import { z } from 'zod'
import { approvalShape } from './shapes/approval.ts'
import { operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'
import { saleInputShape } from './shapes/quote.ts'

/** Sells what a bill lists and takes the money. */
export const sell = oc
  .route({ method: 'POST', path: '/sell' })
  .input(saleInputShape.extend({ operationId: operationIdShape, sameVisitConfirmed: z.boolean().optional(), approval: approvalShape.optional() }))
  .output(outcomeOf(z.object({ saleId: z.string(), receiptNumber: z.string(), totalMinor: z.int(), givenMinor: z.int(), changeMinor: z.int(), membershipIds: z.array(z.string()), giftCards: z.array(z.object({ giftCardId: z.string(), number: z.string(), code: z.string() })) })))
