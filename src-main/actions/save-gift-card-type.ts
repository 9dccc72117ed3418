import type { GiftCardType } from '#core/catalogue/gift-card-type.ts'
import { giftCardTypeProblem } from '#core/catalogue/gift-card-type.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import type { DeskSession } from '../ports/session.ts'
import { actWithRight } from './act.ts'

type Input = { readonly operationId: string; readonly typeId: string | null; readonly type: Omit<GiftCardType, 'id'> }

/** A new kind of gift card, or a new version of one. What was sold keeps its terms; a new one's id is the id of the call. */
export function saveGiftCardType(parts: DeskParts, session: DeskSession, { operationId, typeId, type }: Input): Outcome<{ typeId: string }> {
  return actWithRight(parts, session, 'edit-types', ({ ledger, person, day }) => {
    if (typeId !== null && ledger.reference('gift-card-type', typeId) === null) return refuse('gift-card-type-is-unknown')
    const problem = giftCardTypeProblem(type)
    if (problem !== null) return { ok: false, refusal: problem }
    const id = typeId ?? operationId
    ledger.saveReference('gift-card-type', id, { ...type, id }, day.nowMs, person.id)
    return done({ typeId: id })
  })
}
