import { oc } from '@orpc/contract'
import { z } from 'zod'
import { outcomeOf } from './shapes/outcome.ts'

/** Throws the practice ledger away and goes back to the real one. */
export const endTraining = oc
  .route({ method: 'POST', path: '/end-training' })
  .input(z.object({}))
  .output(outcomeOf(z.object({})))
