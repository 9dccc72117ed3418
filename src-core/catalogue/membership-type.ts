import { z } from 'zod'
import type { Refusal } from '../std/outcome.ts'
import type { MembershipTerms } from './membership-terms.ts'
import { membershipTermsSchema } from './membership-terms.ts'

/** The template that is sold. Every edit is a new version; what was sold keeps the terms it was sold under. */
export const membershipTypeSchema = z.object({
  id: z.string().min(1).max(64),
  terms: membershipTermsSchema,
  group: z.string().max(255),
  order: z.int().min(0),
  /** Branches that sell it: null is every branch. */
  soldAtBranches: z.array(z.string()).min(1).nullable(),
  archived: z.boolean(),
})
export type MembershipType = z.infer<typeof membershipTypeSchema>

/** What is wrong with a type's settings as a whole (domain.md §2, "its rules"); null when nothing is. */
export function membershipTypeProblem(terms: MembershipTerms): Refusal | null {
  const unlimited =
    terms.balance.kind === 'unlimited' || (terms.balance.kind === 'separate' && terms.balance.rows.some((row) => row.visits === null))
  if (unlimited && terms.validity === null) return { code: 'an-unlimited-membership-needs-a-validity', facts: { name: terms.name } }
  if (terms.freeze !== null && terms.validity === null) return { code: 'a-freeze-needs-a-validity', facts: { name: terms.name } }
  if (terms.hours.some((hours) => hours.fromMinute >= hours.untilMinute)) return { code: 'hours-end-before-they-begin', facts: { name: terms.name } }
  return null
}
