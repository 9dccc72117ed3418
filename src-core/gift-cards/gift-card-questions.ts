import type { Question } from '../ledger/question.ts'
import { withAnswers } from '../ledger/question.ts'
import type { Slice } from '../ledger/slice.ts'
import { giftCardKey } from './gift-card-entries.ts'
import type { GiftCardFact } from './gift-card-fact.ts'
import { giftCardFactsOf } from './gift-card-fact.ts'
import { spendingOf } from './read-gift-card.ts'

/** What does not fit together on one gift card: a single-use card used twice, more redeemed than was loaded. */
export function giftCardQuestions(giftCardId: string, slice: Slice): Question[] {
  const facts = slice.facts as readonly GiftCardFact[]
  const sold = giftCardFactsOf(facts, 'sold')[0]
  if (sold === undefined) return []
  const on = giftCardKey(giftCardId)
  const kind = sold.writeOff === 'single' ? 'single-use-card-used-twice' : 'overdrawn'
  return spendingOf(sold, facts).beyond.map(({ day, amountMinor }, index) =>
    withAnswers({ kind, subject: on, ordinal: index + 1, on, day, clientId: null, answers: ['write-off', 'ask-the-client-to-pay'], facts: { number: sold.number, amountMinor, day } }, facts),
  )
}
