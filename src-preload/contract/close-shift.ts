import { oc } from '@orpc/contract'
import { z } from 'zod'
import { amountShape, idShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** Closes the shift with counted cash. */
export const closeShift = oc
  .route({ method: 'POST', path: '/close-shift' })
  .input(z.object({ operationId: operationIdShape, shiftId: idShape, countedCashMinor: amountShape }))
  .output(outcomeOf(z.object({ number: z.int(), expectedCashMinor: z.int(), countedCashMinor: z.int(), differenceMinor: z.int() })))
