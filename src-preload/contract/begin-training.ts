import { oc } from '@orpc/contract'
import { z } from 'zod'
import { outcomeOf } from './shapes/outcome.ts'

/** Goes over to a practice ledger, where nothing counts. */
export const beginTraining = oc
  .route({ method: 'POST', path: '/begin-training' })
  .input(z.object({}))
  .output(outcomeOf(z.object({})))
