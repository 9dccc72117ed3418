import { z } from 'zod'

/** A visit that took place with nothing left to take it from, still to be settled. */
export const owedVisitShape = z.object({
  owedId: z.string(),
  day: z.string(),
  serviceId: z.string(),
  serviceName: z.string(),
  priceMinor: z.int(),
  /** The membership it is settled from, best fitting first; null while the client holds none that could. */
  settleFrom: z.object({ membershipId: z.string(), typeName: z.string(), leftAfter: z.int().nullable() }).nullable(),
})
export type OwedVisitView = z.infer<typeof owedVisitShape>
