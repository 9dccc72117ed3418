import type { GiftCardType } from '#core/catalogue/gift-card-type.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { giftCardTypesOf, knownDesk } from '../desk-state/known-desk.ts'
import type { DeskSession } from '../ports/session.ts'

/** Kinds of gift cards in their order; nothing while nobody is unlocked. */
export function listGiftCardTypes(parts: DeskParts, session: DeskSession, input: { readonly withArchived: boolean }): { types: GiftCardType[] } {
  const ledger = parts.ledger.read
  if (!knownDesk(ledger, session).ok) return { types: [] }
  return { types: giftCardTypesOf(ledger).filter(({ archived }) => input.withArchived || !archived) }
}
