import { oc } from '@orpc/contract'
import { z } from 'zod'
import { idShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** Takes a freeze or an unfreeze back. */
export const undoFreeze = oc
  .route({ method: 'POST', path: '/undo-freeze' })
  .input(z.object({ operationId: operationIdShape, originalOperationId: idShape }))
  .output(outcomeOf(z.object({ operationId: z.string() })))
