import { oc } from '@orpc/contract'
import { z } from 'zod'
import { correctionReasons } from '#core/catalogue/reasons.ts'
import { approvalShape } from './shapes/approval.ts'
import { idShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** Moves the end of a membership by days, with a reason. */
export const extendMembership = oc
  .route({ method: 'POST', path: '/extend-membership' })
  .input(z.object({ operationId: operationIdShape, membershipId: idShape, days: z.int().min(-3650).max(3650), reason: z.enum(correctionReasons), approval: approvalShape.optional() }))
  .output(outcomeOf(z.object({ operationId: z.string(), lastDay: z.string().nullable(), left: z.int().nullable() })))
