import { oc } from '@orpc/contract'
import { z } from 'zod'
import { amountShape, idShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** Name and price of a service. */
export const saveService = oc
  .route({ method: 'POST', path: '/save-service' })
  .input(z.object({ operationId: operationIdShape, serviceId: idShape, name: z.string().trim().min(1).max(255), priceMinor: amountShape }))
  .output(outcomeOf(z.object({ serviceId: z.string() })))
