import type { Fact } from '../ledger/fact.ts'
import type { Question } from '../ledger/question.ts'
import { withAnswers } from '../ledger/question.ts'
import type { Slice } from '../ledger/slice.ts'
import type { SubjectKey } from '../ledger/entry.ts'
import { readSale } from './read-sale.ts'
import { occasionKey, saleKey } from './sale-effects.ts'

type Paid = Fact & { readonly kind: 'paid'; readonly clientId: string | null; readonly amountMinor: number; readonly receiptNumber: string }

/** A second payment of one occasion: the money moved and stays booked, what happens with it is asked (domain.md §5). */
export function occasionQuestions(occasion: string, { facts }: Slice): Question[] {
  const on = occasionKey(occasion)
  return facts
    .filter((fact): fact is Paid => fact.kind === 'paid')
    .slice(1)
    .map(({ day, clientId, amountMinor, receiptNumber }, index) =>
      withAnswers({ kind: 'paid-twice', subject: on, ordinal: index + 1, on, day, clientId, answers: ['give-back', 'keep-for-the-next-period'], facts: { amountMinor, receiptNumber, day } }, facts),
    )
}

export function receiptKey(receiptNumber: string): SubjectKey {
  return `receipt:${receiptNumber}`
}

/** One receipt number on several sales: two starts of one till gave it out. `sales` in ledger order. */
export function receiptQuestions(receiptNumber: string, sales: readonly Pick<Question, 'day' | 'clientId'>[], { facts }: Slice): Question[] {
  const on = receiptKey(receiptNumber)
  return sales.slice(1).map(({ day, clientId }, index) =>
    withAnswers({ kind: 'receipt-number-twice', subject: on, ordinal: index + 1, on, day, clientId, answers: ['note-it', 'tell-the-office'], facts: { receiptNumber, day } }, facts),
  )
}

/** A bill cancelled at two desks: what was sold ended once, the money of the second went out in error (ledger rule L7). */
export function cancellationQuestions(saleId: string, slice: Slice): Question[] {
  const on = saleKey(saleId)
  return readSale(slice).cancellations.slice(1).map(({ day, refundMinor, receiptNumber }, index) =>
    withAnswers({ kind: 'reversed-twice', subject: on, ordinal: index + 1, on, day, clientId: null, answers: ['ask-the-client-back', 'write-off'], facts: { amountMinor: refundMinor, receiptNumber, day } }, slice.facts),
  )
}
