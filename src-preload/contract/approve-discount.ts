import { oc } from '@orpc/contract'
import { z } from 'zod'
import { approvalShape } from './shapes/approval.ts'
import { operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'
import { saleInputShape } from './shapes/quote.ts'

/** A manager allows the discounts of one bill as it stands; changed afterwards, they are asked again. */
export const approveDiscount = oc
  .route({ method: 'POST', path: '/approve-discount' })
  .input(saleInputShape.extend({ operationId: operationIdShape, approval: approvalShape }))
  .output(outcomeOf(z.object({})))
