import { oc } from '@orpc/contract'
import { z } from 'zod'
import { dayShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** The answer to "Is today …?". */
export const answerToday = oc
  .route({ method: 'POST', path: '/answer-today' })
  .input(z.object({ day: dayShape }))
  .output(outcomeOf(z.object({ today: z.string() })))
