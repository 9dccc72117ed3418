import { oc } from '@orpc/contract'
import { z } from 'zod'
import { outcomeOf } from './shapes/outcome.ts'

/** Nobody is at the desk. */
export const lock = oc
  .route({ method: 'POST', path: '/lock' })
  .input(z.object({}))
  .output(outcomeOf(z.object({})))
