import { oc } from '@orpc/contract'
import { z } from 'zod'
import { outcomeOf } from './shapes/outcome.ts'

/** Takes a print out of the queue. */
export const dropPrint = oc
  .route({ method: 'POST', path: '/drop-print' })
  .input(z.object({ jobId: z.string().min(1).max(128) }))
  .output(outcomeOf(z.object({})))
