import { oc } from '@orpc/contract'
import { z } from 'zod'
import { idShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** Where the end would come to lie without a freeze or an unfreeze, nothing recorded. */
export const previewUndoFreeze = oc
  .route({ method: 'POST', path: '/preview-undo-freeze' })
  .input(z.object({ originalOperationId: idShape }))
  .output(outcomeOf(z.object({ lastDayBefore: z.string().nullable(), lastDayAfter: z.string().nullable() })))
