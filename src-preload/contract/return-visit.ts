import { oc } from '@orpc/contract'
import { z } from 'zod'
import { returnReasons } from '#core/catalogue/reasons.ts'
import { idShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** Gives a visit back by a reversal that names the original. */
export const returnVisit = oc
  .route({ method: 'POST', path: '/return-visit' })
  .input(z.object({ operationId: operationIdShape, originalOperationId: idShape, reason: z.enum(returnReasons) }))
  .output(outcomeOf(z.object({ operationId: z.string(), left: z.int().nullable() })))
