import type { Fact } from '../ledger/fact.ts'
import type { Question } from '../ledger/question.ts'
import { withAnswers } from '../ledger/question.ts'
import type { Slice } from '../ledger/slice.ts'
import { giftCardKey } from './gift-card-entries.ts'

type GiftCardSold = Fact & { readonly kind: 'sold'; readonly number: string; readonly writeOff: 'single' | 'multiple' }
type Redeemed = Fact & { readonly kind: 'redeemed'; readonly saleId: string; readonly amountMinor: number }

/** What does not fit together on one gift card: a single-use card used twice, more redeemed than was loaded. */
export function giftCardQuestions(giftCardId: string, slice: Slice): Question[] {
  const { facts } = slice
  const sold = facts.find((fact): fact is GiftCardSold => fact.kind === 'sold')
  if (sold === undefined) return []
  const redemptions = facts.filter((fact): fact is Redeemed => fact.kind === 'redeemed')
  const on = giftCardKey(giftCardId)
  const beyond = sold.writeOff === 'single' ? redemptions.slice(1) : overdrawing(slice, redemptions)
  const kind = sold.writeOff === 'single' ? 'single-use-card-used-twice' : 'overdrawn'
  return beyond.map(({ day, amountMinor }, index) =>
    withAnswers({ kind, subject: on, ordinal: index + 1, on, day, clientId: null, answers: ['write-off', 'ask-the-client-to-pay'], facts: { number: sold.number, amountMinor, day } }, facts),
  )
}

/** The redemptions in ledger order from which on more was spent than had been loaded. */
function overdrawing(slice: Slice, redemptions: readonly Redeemed[]): Redeemed[] {
  const loaded = -Object.entries(slice.balances).reduce((sum, [name, amount]) => (name.startsWith('loaded ') ? sum + amount : sum), 0)
  let spent = 0
  return redemptions.filter(({ amountMinor }) => {
    spent += amountMinor
    return spent > loaded
  })
}
