import { oc } from '@orpc/contract'
import { z } from 'zod'
import { languages } from '#core/std/language.ts'
import { idShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** First run of a desk of its own. */
export const startAlone = oc
  .route({ method: 'POST', path: '/start-alone' })
  .input(z.object({ businessName: z.string().trim().min(1).max(255), branchName: z.string().trim().min(1).max(255), currency: z.string().length(3), timeZone: z.string().min(1).max(64), language: z.enum(languages).default('en'), personName: z.string().trim().min(1).max(120), pin: z.string().regex(/^\d{4,8}$/), tradeId: idShape }))
  .output(outcomeOf(z.object({ personId: z.string() })))
