import { oc } from '@orpc/contract'
import { z } from 'zod'
import { openDrawerReasons } from '#core/catalogue/reasons.ts'
import { approvalShape } from './shapes/approval.ts'
import { operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** Opens the drawer without a sale. */
export const openDrawer = oc
  .route({ method: 'POST', path: '/open-drawer' })
  .input(z.object({ operationId: operationIdShape, reason: z.enum(openDrawerReasons), approval: approvalShape.optional() }))
  .output(outcomeOf(z.object({ operationId: z.string() })))
