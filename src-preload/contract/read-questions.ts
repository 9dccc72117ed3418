import { oc } from '@orpc/contract'
import { z } from 'zod'
import { outcomeOf } from './shapes/outcome.ts'
import { questionShape } from './shapes/question.ts'

/** What does not fit together since ledgers met, for a manager: everything open, and the latest that was answered. */
export const readQuestions = oc
  .route({ method: 'POST', path: '/read-questions' })
  .input(z.object({}))
  .output(outcomeOf(z.object({ open: z.array(questionShape), answered: z.array(questionShape) })))
