import type { QuestionView } from '#contract/shapes/question.ts'
import type { Branch } from '#core/catalogue/branch.ts'
import { localTimeAt } from '#core/dates/business-day.ts'
import type { CalendarDay } from '#core/dates/calendar-day.ts'
import type { Question } from '#core/ledger/question.ts'
import type { Slice } from '#core/ledger/slice.ts'
import { ownerAnswer, visitsLeft } from '#core/memberships/read-membership.ts'
import type { Membership } from '#core/memberships/read-membership.ts'
import { previewAnswer } from '#core/operations/preview-answer.ts'
import { personName } from '../desk-state/known-desk.ts'
import { membershipInSlice } from '../desk-state/membership-of.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'

export type QuestionAt = { readonly ledger: ReadableLedger; readonly branch: Branch; readonly today: CalendarDay; readonly nowMs: number }

const ownerPrefix = ownerAnswer('')
const cardPrefix = 'membership:'

/** One question as it is drawn: the card it is about, and what each answer would do to it. */
export function questionView(question: Question, at: QuestionAt): QuestionView {
  const { ledger } = at
  const slice = ledger.slice(question.on)
  const before = cardIn(slice, question, at)
  return {
    kind: question.kind, subject: question.subject, ordinal: question.ordinal, on: question.on, day: question.day,
    clientId: question.clientId,
    clientName: clientName(ledger, question.clientId),
    card: before === null ? null : { typeName: before.terms.name, number: before.sold.number, stock: before.terms.stock, before: stateOf(ledger, before) },
    facts: { ...question.facts },
    answers: question.answers.map((answer) => ({ answer, name: answerName(ledger, answer), after: question.answered === null ? stateAfter(question, answer, slice, at) : null })),
    answered: answeredView(question, at),
    alsoAnswered: question.alsoAnswered,
  }
}

function cardIn(slice: Slice, { on, day }: Question, { ledger, today }: QuestionAt): Membership | null {
  if (!on.startsWith(cardPrefix)) return null
  // Of today; where the clock of another desk ran ahead, of the day it wrote.
  const last = slice.facts.at(-1)?.day ?? day
  return membershipInSlice(ledger, on.slice(cardPrefix.length), slice, last > today ? last : today)
}

type CardState = NonNullable<QuestionView['card']>['before']

function stateOf(ledger: ReadableLedger, membership: Membership): CardState {
  return { left: visitsLeft(membership), lastDay: membership.lastDay, ownerName: membership.ownerId === null ? null : clientName(ledger, membership.ownerId) }
}

function stateAfter(question: Question, answer: string, slice: Slice, at: QuestionAt): CardState | null {
  const last = slice.facts.at(-1)?.day ?? question.day
  const after = cardIn(previewAnswer(slice, question, answer, { id: 'preview', occurredAt: at.nowMs, businessDay: last > at.today ? last : at.today, actorId: '', branchId: '' }), question, at)
  return after === null ? null : stateOf(at.ledger, after)
}

function answeredView({ answered, on }: Question, { ledger, branch }: QuestionAt): QuestionView['answered'] {
  if (answered === null) return null
  const fact = ledger.slice(on).facts.find(({ id }) => id === answered.operationId)
  const { day, time } = localTimeAt(fact?.at ?? 0, branch.timeZone)
  const where = ledger.reference('branch', fact?.branchId ?? '') as Branch | null
  return { answer: answered.answer, name: answerName(ledger, answered.answer), byName: personName(ledger, answered.by), branchName: where?.name ?? '', day, time }
}

/** The name that an answer needs in its words: of the client whom it makes the owner. */
function answerName(ledger: ReadableLedger, answer: string): string {
  return answer.startsWith(ownerPrefix) ? clientName(ledger, answer.slice(ownerPrefix.length)) : ''
}

function clientName(ledger: ReadableLedger, clientId: string | null): string {
  return clientId === null ? '' : (ledger.client(clientId)?.name ?? '')
}
