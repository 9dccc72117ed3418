import { oc } from '@orpc/contract'
import { z } from 'zod'
import { outcomeOf, refusalShape } from './shapes/outcome.ts'

/** Chain, balance and projections checked now. */
export const checkLedger = oc
  .route({ method: 'POST', path: '/check-ledger' })
  .input(z.object({}))
  .output(outcomeOf(z.object({ operations: z.int(), problems: z.array(refusalShape) })))
