import { oc } from '@orpc/contract'
import { z } from 'zod'
import { idShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** Gives a visit back by a reversal that names the original. */
export const returnVisit = oc
  .route({ method: 'POST', path: '/return-visit' })
  .input(z.object({ operationId: operationIdShape, originalOperationId: idShape, reason: z.string().trim().max(120) }))
  .output(outcomeOf(z.object({ operationId: z.string(), left: z.int().nullable() })))
