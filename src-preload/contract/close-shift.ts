import { oc } from '@orpc/contract'
import { z } from 'zod'
import { approvalShape } from './shapes/approval.ts'
import { amountShape, idShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** Closes the shift with counted cash, by notes and coins where they were counted so. */
export const closeShift = oc
  .route({ method: 'POST', path: '/close-shift' })
  .input(z.object({ operationId: operationIdShape, shiftId: idShape, countedCashMinor: amountShape, denominations: z.array(z.object({ denominationMinor: z.int().min(1).max(1_000_000_000), count: z.int().min(1).max(1_000_000) })).max(50).optional(), approval: approvalShape.optional() }))
  .output(outcomeOf(z.object({ number: z.int(), expectedCashMinor: z.int(), countedCashMinor: z.int(), differenceMinor: z.int() })))
