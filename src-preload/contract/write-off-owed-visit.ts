import { oc } from '@orpc/contract'
import { z } from 'zod'
import { owedReasons } from '#core/catalogue/reasons.ts'
import { approvalShape } from './shapes/approval.ts'
import { idShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** Writes an owed visit off. */
export const writeOffOwedVisit = oc
  .route({ method: 'POST', path: '/write-off-owed-visit' })
  .input(z.object({ operationId: operationIdShape, clientId: idShape, owedId: idShape, reason: z.enum(owedReasons), approval: approvalShape.optional() }))
  .output(outcomeOf(z.object({ operationId: z.string() })))
