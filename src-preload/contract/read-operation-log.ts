import { oc } from '@orpc/contract'
import { z } from 'zod'
import { outcomeOf } from './shapes/outcome.ts'
import { operationLogShape } from './shapes/sync.ts'

/** The debug panel: the latest operations as they stand, newest first. */
export const readOperationLog = oc
  .route({ method: 'POST', path: '/read-operation-log' })
  .input(z.object({ before: z.int().min(1).nullable(), limit: z.int().min(1).max(200) }))
  .output(outcomeOf(operationLogShape))
