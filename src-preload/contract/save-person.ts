import { oc } from '@orpc/contract'
import { z } from 'zod'
import { roles } from '#core/catalogue/person.ts'
import { idShape, operationIdShape } from './shapes/ids.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** A person who may unlock the desk. */
export const savePerson = oc
  .route({ method: 'POST', path: '/save-person' })
  .input(z.object({ operationId: operationIdShape, personId: idShape.nullable(), name: z.string().trim().min(1).max(120), role: z.enum(roles), pin: z.string().regex(/^\d{4,8}$/).nullable(), archived: z.boolean() }))
  .output(outcomeOf(z.object({ personId: z.string() })))
