import { oc } from '@orpc/contract'
import { z } from 'zod'
import { idShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** A person and their PIN. */
export const unlock = oc
  .route({ method: 'POST', path: '/unlock' })
  .input(z.object({ personId: idShape, pin: z.string().regex(/^\d{4,8}$/) }))
  .output(outcomeOf(z.object({ personId: z.string() })))
