import { z } from 'zod'
import { membershipStatuses } from '#core/memberships/membership-status.ts'

/** A client in a list: who, the phone but for its last digits, what is left. */
export const clientRowShape = z.object({
  clientId: z.string(),
  name: z.string(),
  maskedPhone: z.string(),
  memberships: z.array(z.object({ membershipId: z.string(), typeName: z.string(), stock: z.string(), status: z.enum(membershipStatuses), left: z.int().nullable(), sold: z.int().nullable() })),
})
export type ClientRowView = z.infer<typeof clientRowShape>
