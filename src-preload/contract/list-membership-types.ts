import { oc } from '@orpc/contract'
import { z } from 'zod'
import { membershipTypeSchema } from '#core/catalogue/membership-type.ts'

/** Types this branch sells. */
export const listMembershipTypes = oc
  .route({ method: 'POST', path: '/list-membership-types' })
  .input(z.object({ withArchived: z.boolean() }))
  .output(z.object({ types: z.array(membershipTypeSchema) }))
