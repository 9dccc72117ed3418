import { oc } from '@orpc/contract'
import { z } from 'zod'
import { idShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** Prints a kept receipt; after the first it says COPY. */
export const printReceipt = oc
  .route({ method: 'POST', path: '/print-receipt' })
  .input(z.object({ operationId: operationIdShape, saleId: idShape }))
  .output(outcomeOf(z.object({ jobId: z.string() })))
