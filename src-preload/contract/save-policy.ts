import { oc } from '@orpc/contract'
import { z } from 'zod'
import { amountShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** How far a desk may go without having heard from the others; null: as far as it likes. */
export const savePolicy = oc
  .route({ method: 'POST', path: '/save-policy' })
  .input(z.object({ operationId: operationIdShape, hoursAlone: z.int().min(0).max(10_000).nullable(), visitsPerCardAlone: z.int().min(0).max(10_000).nullable(), amountPerCardAloneMinor: amountShape.nullable().optional() }))
  .output(outcomeOf(z.object({})))
