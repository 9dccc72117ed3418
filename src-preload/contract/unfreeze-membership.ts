import { oc } from '@orpc/contract'
import { z } from 'zod'
import { idShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** Ends the freeze today. */
export const unfreezeMembership = oc
  .route({ method: 'POST', path: '/unfreeze-membership' })
  .input(z.object({ operationId: operationIdShape, membershipId: idShape }))
  .output(outcomeOf(z.object({ operationId: z.string(), lastDay: z.string().nullable() })))
