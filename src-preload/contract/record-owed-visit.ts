import { oc } from '@orpc/contract'
import { z } from 'zod'
import { idShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** Records a visit that took place with nothing left to take it from. */
export const recordOwedVisit = oc
  .route({ method: 'POST', path: '/record-owed-visit' })
  .input(z.object({ operationId: operationIdShape, clientId: idShape, membershipId: idShape, serviceId: idShape }))
  .output(outcomeOf(z.object({ operationId: z.string() })))
