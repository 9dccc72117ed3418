import { oc } from '@orpc/contract'
import { z } from 'zod'
import { idShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** Prints X or Z; a Z after its first print says COPY. */
export const printShiftReport = oc
  .route({ method: 'POST', path: '/print-shift-report' })
  .input(z.object({ operationId: operationIdShape, shiftId: idShape }))
  .output(outcomeOf(z.object({ jobId: z.string() })))
