import type { StockColour } from '#core/catalogue/membership-terms.ts'
import type { MembershipType } from '#core/catalogue/membership-type.ts'
import { membershipTypeProblem } from '#core/catalogue/membership-type.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { DeskSession } from '../ports/session.ts'
import { actWithRight } from './act.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'

export type SaveMembershipTypeInput = { readonly operationId: string; readonly typeId: string; readonly name: string; readonly priceMinor: number; readonly stock: StockColour }

/** Changes name, price and stock of a type: a new version. What was sold keeps the terms it was sold under. */
export function saveMembershipType(parts: DeskParts, session: DeskSession, input: SaveMembershipTypeInput): Outcome<{ typeId: string }> {
  return actWithRight(parts, session, 'edit-types', ({ ledger, person, day }) => {
    const { typeId, name, priceMinor, stock } = input
    const type = ledger.reference('membership-type', typeId) as MembershipType | null
    if (type === null) return refuse('membership-type-is-unknown')
    const edited: MembershipType = { ...type, terms: { ...type.terms, name, priceMinor, stock } }
    const problem = membershipTypeProblem(edited.terms)
    if (problem !== null) return { ok: false, refusal: problem }
    ledger.saveReference('membership-type', typeId, edited, day.nowMs, person.id)
    return done({ typeId })
  })
}
