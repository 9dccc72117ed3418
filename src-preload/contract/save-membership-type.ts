import { oc } from '@orpc/contract'
import { z } from 'zod'
import { stockColours } from '#core/catalogue/membership-terms.ts'
import { amountShape, idShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** Name, price and stock of a type: a new version. */
export const saveMembershipType = oc
  .route({ method: 'POST', path: '/save-membership-type' })
  .input(z.object({ operationId: operationIdShape, typeId: idShape, name: z.string().trim().min(1).max(255), priceMinor: amountShape, stock: z.enum(stockColours) }))
  .output(outcomeOf(z.object({ typeId: z.string() })))
