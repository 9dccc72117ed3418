import { oc } from '@orpc/contract'
import { z } from 'zod'
import { payOutReasons } from '#core/catalogue/reasons.ts'
import { amountShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** Takes money out of the drawer that is no refund. */
export const payOut = oc
  .route({ method: 'POST', path: '/pay-out' })
  .input(z.object({ operationId: operationIdShape, amountMinor: amountShape, reason: z.enum(payOutReasons) }))
  .output(outcomeOf(z.object({ operationId: z.string(), expectedCashMinor: z.int() })))
