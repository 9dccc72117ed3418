import { oc } from '@orpc/contract'
import { z } from 'zod'
import { overrideReasons } from '#core/catalogue/reasons.ts'
import { approvalShape } from './shapes/approval.ts'
import { idShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** Takes one visit. */
export const deductVisit = oc
  .route({ method: 'POST', path: '/deduct-visit' })
  .input(z.object({ operationId: operationIdShape, clientId: idShape, membershipId: idShape, serviceId: idShape, sameVisitConfirmed: z.boolean(), owedId: idShape.nullish(), override: z.object({ reason: z.enum(overrideReasons) }).nullish(), approval: approvalShape.optional() }))
  .output(outcomeOf(z.object({ operationId: z.string(), membershipId: z.string(), left: z.int().nullable() })))
