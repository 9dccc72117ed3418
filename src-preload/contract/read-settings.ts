import { oc } from '@orpc/contract'
import { z } from 'zod'
import { branchSchema } from '#core/catalogue/branch.ts'
import { giftCardTypeSchema } from '#core/catalogue/gift-card-type.ts'
import { membershipTypeSchema } from '#core/catalogue/membership-type.ts'
import { personSchema } from '#core/catalogue/person.ts'
import { serviceCategorySchema, serviceSchema } from '#core/catalogue/service.ts'
import { outcomeOf } from './shapes/outcome.ts'

/** Everything that is set in the settings; of other branches what they are called. */
export const readSettings = oc
  .route({ method: 'POST', path: '/read-settings' })
  .input(z.object({}))
  .output(outcomeOf(z.object({ branch: branchSchema, services: z.array(serviceSchema), categories: z.array(serviceCategorySchema), types: z.array(membershipTypeSchema), branches: z.array(branchSchema.pick({ id: true, name: true })), giftCardTypes: z.array(giftCardTypeSchema), people: z.array(personSchema.omit({ pinHash: true })) })))
