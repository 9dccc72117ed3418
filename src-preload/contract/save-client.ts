import { oc } from '@orpc/contract'
import { z } from 'zod'
import { clientInputSchema } from '#core/clients/client-fields.ts'
import { idShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** A new client, or an edit. */
export const saveClient = oc
  .route({ method: 'POST', path: '/save-client' })
  .input(z.object({ operationId: operationIdShape, clientId: idShape.nullable(), client: clientInputSchema }))
  .output(outcomeOf(z.object({ clientId: z.string() })))
