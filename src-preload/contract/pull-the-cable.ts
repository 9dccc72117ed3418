import { oc } from '@orpc/contract'
import { z } from 'zod'
import { outcomeOf } from './shapes/outcome.ts'

/** The debug panel: nothing goes to the server while the cable is out. */
export const pullTheCable = oc
  .route({ method: 'POST', path: '/pull-the-cable' })
  .input(z.object({ isOut: z.boolean() }))
  .output(outcomeOf(z.object({ isOut: z.boolean() })))
