import { oc } from '@orpc/contract'
import { z } from 'zod'
import { refundReasons } from '#core/catalogue/reasons.ts'
import { approvalShape } from './shapes/approval.ts'
import { operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'
import { givenBackShape, refundChoiceShape } from './shapes/refund.ts'

/** Gives money back for a membership, which ends with it. */
export const refundMembership = oc
  .route({ method: 'POST', path: '/refund-membership' })
  .input(refundChoiceShape.extend({ operationId: operationIdShape, reason: z.enum(refundReasons), approval: approvalShape.optional() }))
  .output(outcomeOf(z.object({ operationId: z.string(), receiptNumber: z.string(), refundMinor: z.int(), tenders: z.array(givenBackShape) })))
