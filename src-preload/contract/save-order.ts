import { oc } from '@orpc/contract'
import { z } from 'zod'
import { orderedKinds } from '#core/catalogue/reference-record.ts'
import { idShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** The order in which things of one kind are shown and sold. */
export const saveOrder = oc
  .route({ method: 'POST', path: '/save-order' })
  .input(z.object({ operationId: operationIdShape, kind: z.enum(orderedKinds), ids: z.array(idShape).min(1).max(1000) }))
  .output(outcomeOf(z.object({})))
