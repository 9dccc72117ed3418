import { oc } from '@orpc/contract'
import { z } from 'zod'
import { serviceCategorySchema } from '#core/catalogue/service.ts'
import { idShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** A new category of services, or another name for one; archived once nothing that is sold stands in it. */
export const saveServiceCategory = oc
  .route({ method: 'POST', path: '/save-service-category' })
  .input(z.object({ operationId: operationIdShape, categoryId: idShape.nullable(), name: serviceCategorySchema.shape.name, archived: z.boolean() }))
  .output(outcomeOf(z.object({ categoryId: z.string() })))
