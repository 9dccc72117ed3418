import { oc } from '@orpc/contract'
import { z } from 'zod'
import { amountShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** Opens a cash session. */
export const openShift = oc
  .route({ method: 'POST', path: '/open-shift' })
  .input(z.object({ operationId: operationIdShape, floatMinor: amountShape }))
  .output(outcomeOf(z.object({ shiftId: z.string(), number: z.int() })))
