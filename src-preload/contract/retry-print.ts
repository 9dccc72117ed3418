import { oc } from '@orpc/contract'
import { z } from 'zod'
import { outcomeOf } from './shapes/outcome.ts'

/** Tries a failed print again, here or at another printer. */
export const retryPrint = oc
  .route({ method: 'POST', path: '/retry-print' })
  .input(z.object({ jobId: z.string().min(1).max(128), printerId: z.string().min(1).max(64).nullable() }))
  .output(outcomeOf(z.object({ jobId: z.string() })))
