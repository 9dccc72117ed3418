import { oc } from '@orpc/contract'
import { z } from 'zod'
import { dayShape, idShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** Pauses a membership. */
export const freezeMembership = oc
  .route({ method: 'POST', path: '/freeze-membership' })
  .input(z.object({ operationId: operationIdShape, membershipId: idShape, from: dayShape, until: dayShape.nullable() }))
  .output(outcomeOf(z.object({ operationId: z.string(), lastDay: z.string().nullable() })))
