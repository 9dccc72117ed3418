import { oc } from '@orpc/contract'
import { z } from 'zod'
import { correctionReasons } from '#core/catalogue/reasons.ts'
import { approvalShape } from './shapes/approval.ts'
import { idShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** Adds visits to a balance row or takes them away, with a reason. */
export const correctBalance = oc
  .route({ method: 'POST', path: '/correct-balance' })
  .input(z.object({ operationId: operationIdShape, membershipId: idShape, row: z.int().min(0).max(199), visits: z.int().min(-10_000).max(10_000), reason: z.enum(correctionReasons), approval: approvalShape.optional() }))
  .output(outcomeOf(z.object({ operationId: z.string(), lastDay: z.string().nullable(), left: z.int().nullable() })))
