import type { GiftCardView } from '#contract/shapes/gift-card.ts'
import { mayDo } from '#core/catalogue/person.ts'
import { giftCardKey } from '#core/gift-cards/gift-card-entries.ts'
import type { GiftCardFact } from '#core/gift-cards/gift-card-fact.ts'
import type { SellBody } from '#core/sales/bodies.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import { deskDay } from '../desk-state/desk-day.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { findGiftCard as find } from '../desk-state/gift-card-of.ts'
import { knownDesk } from '../desk-state/known-desk.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'
import type { DeskSession } from '../ports/session.ts'

/** What a gift card holds, found by its code or its number; only the code redeems it. */
export function findGiftCard(parts: DeskParts, session: DeskSession, { text }: { readonly text: string }): Outcome<GiftCardView> {
  const ledger = parts.ledger.read
  const desk = knownDesk(ledger, session)
  if (!desk.ok) return desk
  const found = find(ledger, text, deskDay(ledger, desk.value.branch, parts).today)
  if (found === null) return refuse('gift-card-is-unknown')
  const { sold, giftCardId, toSpendMinor, loadedMinor, redeemedMinor, creditedMinor, forfeitedMinor, lapsedMinor, lastDay, hasEnded } = found.card
  return done({
    giftCardId, number: sold.number, name: sold.name, currency: sold.currency, writeOff: sold.writeOff, soldDay: sold.day, saleId: sold.saleId, mayRedeem: found.by === 'code',
    toSpendMinor, loadedMinor, redeemedMinor, creditedMinor, forfeitedMinor, lapsedMinor, lastDay, hasEnded, history: mayDo(desk.value.person.role, 'see-reports') ? historyOf(ledger, giftCardId) : null,
  })
}

function historyOf(ledger: ReadableLedger, giftCardId: string): NonNullable<GiftCardView['history']> {
  return (ledger.slice(giftCardKey(giftCardId)).facts as readonly GiftCardFact[]).flatMap((fact) => {
    if (fact.kind === 'question-answered') return []
    const { receipt } = (ledger.operation(fact.id)?.body ?? {}) as Partial<Pick<SellBody, 'receipt'>>
    return [{ kind: fact.kind, day: fact.day, amountMinor: fact.amountMinor, receiptNumber: receipt?.text ?? '', saleId: fact.id }]
  })
}
