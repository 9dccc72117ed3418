import { oc } from '@orpc/contract'
import { z } from 'zod'
import { outcomeOf } from './shapes/outcome.ts'

/** First run with the demo network. */
export const startDemo = oc
  .route({ method: 'POST', path: '/start-demo' })
  .input(z.object({}))
  .output(outcomeOf(z.object({ pin: z.string() })))
