import { oc } from '@orpc/contract'
import { z } from 'zod'
import { dayShape, idShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** Where the end of a membership would come to lie, by days or by naming it, nothing recorded. */
export const previewExtension = oc
  .route({ method: 'POST', path: '/preview-extension' })
  .input(z.object({ membershipId: idShape, to: z.union([z.object({ days: z.int().min(-3650).max(3650) }), z.object({ lastDay: dayShape })]) }))
  .output(outcomeOf(z.object({ days: z.int(), lastDayBefore: z.string().nullable(), lastDayAfter: z.string().nullable() })))
