import { z } from 'zod'
import { refusalShape } from './outcome.ts'

/** A membership from which a visit of a service could be taken, best first, or why it cannot. */
export const deductCandidateShape = z.object({
  membershipId: z.string(),
  typeName: z.string(),
  number: z.string(),
  refusal: refusalShape.nullable(),
  /** A manager may let it pass, within the type's limit. */
  mayOverride: z.boolean(),
  /** Nothing left is all that is in the way: the visit may be noted as owed. */
  mayOwe: z.boolean(),
  sold: z.int().nullable(),
  left: z.int().nullable(),
  leftAfter: z.int().nullable(),
  valueMinor: z.int().nullable(),
})

export const deductServiceShape = z.object({
  serviceId: z.string(),
  name: z.string(),
  priceMinor: z.int(),
  candidates: z.array(deductCandidateShape),
})
export type DeductServiceView = z.infer<typeof deductServiceShape>
