import { oc } from '@orpc/contract'
import { z } from 'zod'
import { foundNumberShape } from './shapes/found-number.ts'

/** What has this number or code: a scan in its readings, likeliest first, or what was typed. */
export const findNumber = oc
  .route({ method: 'POST', path: '/find-number' })
  .input(z.object({ texts: z.array(z.string().min(1).max(200)).min(1).max(4) }))
  .output(z.object({ found: foundNumberShape.nullable() }))
