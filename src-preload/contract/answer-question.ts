import { oc } from '@orpc/contract'
import { z } from 'zod'
import { questionKinds } from '#core/ledger/question.ts'
import { approvalShape } from './shapes/approval.ts'
import { operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** A manager's answer to one question. */
export const answerQuestion = oc
  .route({ method: 'POST', path: '/answer-question' })
  .input(z.object({ operationId: operationIdShape, kind: z.enum(questionKinds), subject: z.string().min(3).max(120), ordinal: z.int().min(1), on: z.string().min(3).max(120), answer: z.string().min(1).max(64), approval: approvalShape }))
  .output(outcomeOf(z.object({ operationId: z.string(), answer: z.string() })))
