import { oc } from '@orpc/contract'
import { z } from 'zod'
import { operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'
import { saleInputShape } from './shapes/quote.ts'

/** Sells memberships and takes the money. */
export const sell = oc
  .route({ method: 'POST', path: '/sell' })
  .input(saleInputShape.extend({ operationId: operationIdShape }))
  .output(outcomeOf(z.object({ saleId: z.string(), receiptNumber: z.string(), totalMinor: z.int(), givenMinor: z.int(), changeMinor: z.int(), membershipIds: z.array(z.string()) })))
