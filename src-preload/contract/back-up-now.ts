import { oc } from '@orpc/contract'
import { z } from 'zod'
import { outcomeOf } from './shapes/outcome.ts'

/** A verified backup now. */
export const backUpNow = oc
  .route({ method: 'POST', path: '/back-up-now' })
  .input(z.object({}))
  .output(outcomeOf(z.object({ file: z.string(), operations: z.int() })))
