import { oc } from '@orpc/contract'
import { z } from 'zod'
import { membershipTypeSettingsSchema } from '#core/catalogue/membership-type.ts'
import { idShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** A new type, or a new version of one: of an earlier version stays what is not said. */
export const saveMembershipType = oc
  .route({ method: 'POST', path: '/save-membership-type' })
  .input(z.object({ operationId: operationIdShape, typeId: idShape.nullable(), settings: membershipTypeSettingsSchema.partial() }))
  .output(outcomeOf(z.object({ typeId: z.string() })))
