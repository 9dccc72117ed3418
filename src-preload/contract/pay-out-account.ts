import { oc } from '@orpc/contract'
import { z } from 'zod'
import { moneyMethods } from '#core/sales/bodies.ts'
import { approvalShape } from './shapes/approval.ts'
import { amountShape, idShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** Pays a client's store credit out. */
export const payOutAccount = oc
  .route({ method: 'POST', path: '/pay-out-account' })
  .input(z.object({ operationId: operationIdShape, clientId: idShape, amountMinor: amountShape, method: z.enum(moneyMethods), approval: approvalShape.optional() }))
  .output(outcomeOf(z.object({ operationId: z.string(), receiptNumber: z.string(), balanceMinor: z.int() })))
