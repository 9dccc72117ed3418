import { oc } from '@orpc/contract'
import { z } from 'zod'
import { payInReasons } from '#core/catalogue/reasons.ts'
import { amountShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** Puts money into the drawer that is no sale. */
export const payIn = oc
  .route({ method: 'POST', path: '/pay-in' })
  .input(z.object({ operationId: operationIdShape, amountMinor: amountShape, reason: z.enum(payInReasons) }))
  .output(outcomeOf(z.object({ operationId: z.string(), expectedCashMinor: z.int() })))
