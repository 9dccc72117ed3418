import type { MembershipTerms } from '../catalogue/membership-terms.ts'
import type { CalendarDay } from '../dates/calendar-day.ts'
import { dayFromNumber } from '../dates/calendar-day.ts'
import { giftCardQuestions } from '../gift-cards/gift-card-questions.ts'
import type { SubjectKey } from '../ledger/entry.ts'
import { asOf } from '../ledger/fold.ts'
import type { Question } from '../ledger/question.ts'
import type { Slice } from '../ledger/slice.ts'
import type { AutoActivationFact, MembershipFact, SoldFact } from '../memberships/membership-fact.ts'
import { membershipQuestions } from '../memberships/membership-questions.ts'
import { readMembership } from '../memberships/read-membership.ts'
import { cancellationQuestions, occasionQuestions, receiptQuestions } from '../sales/sale-questions.ts'

/** What finding questions asks of a ledger, whichever it is. */
export type QuestionSource = {
  readonly slice: (subject: SubjectKey) => Slice
  readonly terms: (termsId: string) => MembershipTerms | null
  /** Sales that carry a receipt number, in ledger order. */
  readonly salesWithNumber: (receiptNumber: string) => readonly { readonly day: CalendarDay; readonly clientId: string | null }[]
}

/**
 * The questions of one card as of a day, answered ones included: a function of the folded state, hence the same on every
 * ledger that holds the card, in whatever order its operations came (sync.md §2.13).
 */
export function findQuestions(source: QuestionSource, subject: SubjectKey, day: CalendarDay): Question[] {
  const slice = source.slice(subject)
  const id = subject.slice(subject.indexOf(':') + 1)
  if (subject.startsWith('membership:')) return questionsOfMembership(source, id, slice, day)
  if (subject.startsWith('gift-card:')) return giftCardQuestions(id, slice)
  if (subject.startsWith('sale:')) return cancellationQuestions(id, slice)
  if (subject.startsWith('occasion:')) return occasionQuestions(id, slice)
  if (subject.startsWith('receipt:')) return receiptQuestions(id, source.salesWithNumber(id), slice)
  return []
}

/**
 * Everything that is asked about one subject, whatever day it is: as of the last day on which anything was recorded about
 * it, so that a desk whose clock is wrong asks the same as the others.
 */
export function allQuestions(source: QuestionSource, subject: SubjectKey): Question[] {
  const last = source.slice(subject).facts.at(-1)
  return last === undefined && !subject.startsWith('receipt:') ? [] : findQuestions(source, subject, last?.day ?? dayFromNumber(0))
}

function questionsOfMembership(source: QuestionSource, membershipId: string, slice: Slice, day: CalendarDay): Question[] {
  const sold = slice.facts.find((fact): fact is SoldFact => fact.kind === 'sold')
  const terms = sold === undefined ? null : source.terms(sold.termsId)
  if (terms === null) return []
  const changes = source.slice(`membership-type:${terms.typeId}`).facts as readonly AutoActivationFact[]
  const membership = readMembership(membershipId, slice, terms, changes, day)
  return membership === null ? [] : membershipQuestions(membership, asOf(slice.facts as readonly MembershipFact[], day))
}
