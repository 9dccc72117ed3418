import { oc } from '@orpc/contract'
import { z } from 'zod'
import { cancelReasons } from '#core/catalogue/reasons.ts'
import { moneyMethods } from '#core/sales/bodies.ts'
import { approvalShape } from './shapes/approval.ts'
import { idShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'
import { givenBackShape } from './shapes/refund.ts'

/** Takes a whole bill back. */
export const cancelBill = oc
  .route({ method: 'POST', path: '/cancel-bill' })
  .input(z.object({ operationId: operationIdShape, saleId: idShape, cannotGoBack: z.array(z.enum(moneyMethods)).max(4), reason: z.enum(cancelReasons), approval: approvalShape.optional() }))
  .output(outcomeOf(z.object({ operationId: z.string(), receiptNumber: z.string(), totalMinor: z.int(), tenders: z.array(givenBackShape) })))
