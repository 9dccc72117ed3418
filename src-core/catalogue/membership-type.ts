import { z } from 'zod'
import type { Refusal } from '../std/outcome.ts'
import type { Covered, MembershipTerms } from './membership-terms.ts'
import { membershipTermsSchema, refundTermsOf } from './membership-terms.ts'

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

/** Everything a person sets of a type: its terms but for what names them, and where and in which place it is sold. */
export const membershipTypeSettingsSchema = membershipTermsSchema.omit({ typeId: true, currency: true }).extend(membershipTypeSchema.pick({ group: true, order: true, soldAtBranches: true, archived: true }).shape)
export type MembershipTypeSettings = z.infer<typeof membershipTypeSettingsSchema>

/** A type as these settings make it; of an earlier version stays what they do not say. */
export function typeFromSettings(id: string, currency: string, settings: MembershipTypeSettings): MembershipType {
  const { group, order, soldAtBranches, archived, ...terms } = settings
  return { id, terms: { ...terms, typeId: id, currency }, group, order, soldAtBranches, archived }
}

export function settingsOfType({ terms, group, order, soldAtBranches, archived }: MembershipType): MembershipTypeSettings {
  const { typeId: _, currency: __, ...rest } = terms
  return { ...rest, group, order, soldAtBranches, archived }
}

/** Which part of the settings a rule speaks of. */
export type TypePart = 'covers' | 'validity' | 'freeze' | 'hours' | 'caps' | 'refund'
export type TypeProblem = { readonly at: TypePart; readonly refusal: Refusal }

/** Everything covered, in whichever way it is counted. */
export function coveredBy({ balance }: Pick<MembershipTerms, 'balance'>): readonly Covered[] {
  return balance.kind === 'separate' ? balance.rows.map(({ covers }) => covers) : balance.covers
}

type Terms = Omit<MembershipTerms, 'typeId' | 'currency'>

/** What is wrong with a type's settings as a whole (domain.md §2, "its rules"), each at the part it speaks of. */
export function membershipTypeProblems(terms: Terms): TypeProblem[] {
  return [...coverProblems(terms), ...timeProblems(terms), ...refundProblems(terms)]
}

/** The first of them; null when there is none. */
export function membershipTypeProblem(terms: MembershipTerms): Refusal | null {
  return membershipTypeProblems(terms)[0]?.refusal ?? null
}

function coverProblems(terms: Terms): TypeProblem[] {
  const covers = coveredBy(terms)
  const twice = covers.find(({ kind, id }, index) => covers.findIndex((other) => other.kind === kind && other.id === id) !== index)
  const problems: TypeProblem[] = []
  if (covers.length === 0) problems.push({ at: 'covers', refusal: { code: 'a-membership-covers-something', facts: { name: terms.name } } })
  if (twice !== undefined) problems.push({ at: 'covers', refusal: { code: 'a-row-stands-twice', facts: { name: twice.name } } })
  return problems
}

function timeProblems({ name, category, balance, validity, freeze, hours, caps }: Terms): TypeProblem[] {
  const unlimited = balance.kind === 'unlimited' || (balance.kind === 'separate' && balance.rows.some((row) => row.visits === null))
  const problems: TypeProblem[] = []
  if (unlimited && validity === null) problems.push({ at: 'validity', refusal: { code: 'an-unlimited-membership-needs-a-validity', facts: { name } } })
  if (category === 'auto-renewal' && validity === null) problems.push({ at: 'validity', refusal: { code: 'a-renewal-needs-a-validity', facts: { name } } })
  if (freeze !== null && validity === null) problems.push({ at: 'freeze', refusal: { code: 'a-freeze-needs-a-validity', facts: { name } } })
  if (hours.some((span) => span.fromMinute >= span.untilMinute)) problems.push({ at: 'hours', refusal: { code: 'hours-end-before-they-begin', facts: { name } } })
  const twice = caps.find(({ per }, index) => caps.findIndex((other) => other.per === per) !== index)
  if (twice !== undefined) problems.push({ at: 'caps', refusal: { code: 'a-cap-stands-twice', facts: { per: twice.per } } })
  return problems
}

/** Said only where the type says how it is refunded: what is not said is read by `refundTermsOf` and fits. */
function refundProblems(terms: Terms): TypeProblem[] {
  if (terms.refund === undefined) return []
  const { formula, feeMinor } = refundTermsOf(terms)
  const problems: TypeProblem[] = []
  if (formula === 'by-days' && terms.validity === null) problems.push({ at: 'refund', refusal: { code: 'membership-has-no-days-to-refund-by', facts: { name: terms.name } } })
  if (feeMinor > 0 && formula !== 'value-left' && formula !== 'less-list-price') problems.push({ at: 'refund', refusal: { code: 'refund-fee-does-not-fit', facts: {} } })
  if (feeMinor > terms.priceMinor) problems.push({ at: 'refund', refusal: { code: 'refund-fee-is-above-the-price', facts: { name: terms.name } } })
  return problems
}
