import { oc } from '@orpc/contract'
import { z } from 'zod'
import { dayShape, idShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** What a freeze would do, nothing recorded. */
export const previewFreeze = oc
  .route({ method: 'POST', path: '/preview-freeze' })
  .input(z.object({ membershipId: idShape, from: dayShape, until: dayShape.nullable() }))
  .output(outcomeOf(z.object({ frozenDays: z.int().nullable(), limitLeftAfter: z.int().nullable(), lastDayBefore: z.string().nullable(), lastDayAfter: z.string().nullable() })))
