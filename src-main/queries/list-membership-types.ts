import type { MembershipType } from '#core/catalogue/membership-type.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { knownDesk, membershipTypesOf } from '../desk-state/known-desk.ts'
import type { DeskSession } from '../ports/session.ts'

/** Types this branch sells, in their order. */
export function listMembershipTypes(parts: DeskParts, session: DeskSession, input: { readonly withArchived: boolean }): { types: MembershipType[] } {
  const desk = knownDesk(parts.ledger.read, session)
  if (!desk.ok) return { types: [] }
  const { id } = desk.value.branch
  const types = membershipTypesOf(parts.ledger.read)
  return { types: types.filter(({ archived, soldAtBranches }) => (input.withArchived || !archived) && (soldAtBranches === null || soldAtBranches.includes(id))) }
}
