import { oc } from '@orpc/contract'
import { z } from 'zod'
import { serviceSchema } from '#core/catalogue/service.ts'
import { idShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** A new service, or a new version of one: of an earlier version stays what is not said. A new one needs a category. */
export const saveService = oc
  .route({ method: 'POST', path: '/save-service' })
  .input(serviceSchema.omit({ id: true }).partial().required({ name: true, priceMinor: true }).extend({ operationId: operationIdShape, serviceId: idShape.nullable() }))
  .output(outcomeOf(z.object({ serviceId: z.string() })))
