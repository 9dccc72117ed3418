import { oc } from '@orpc/contract'
import { z } from 'zod'
import { outcomeOf } from './shapes/outcome.ts'

/** Sends and receives once, now. */
export const syncNow = oc
  .route({ method: 'POST', path: '/sync-now' })
  .input(z.object({}))
  .output(outcomeOf(z.object({ sent: z.int(), received: z.int(), mended: z.int() })))
