import type { CalendarDay } from '../dates/calendar-day.ts'
import type { Fact } from './fact.ts'
import type { SubjectKey } from './entry.ts'

/** What may not fit together when ledgers meet (domain.md §5). Codes are never reused. */
export const questionKinds = [
  'overdrawn', 'single-use-card-used-twice', 'reversed-twice', 'refunded-twice', 'frozen-twice', 'used-while-frozen', 'used-after-refund', 'paid-twice', 'two-owners', 'receipt-number-twice',
] as const
export type QuestionKind = (typeof questionKinds)[number]

/** What a question is about and which of several it is: the second overdraw of a card is a new question. */
export type QuestionKey = { readonly kind: QuestionKind; readonly subject: string; readonly ordinal: number }

/** Something for the manager: derived from the folded state, the same on every ledger, never written. */
export type Question = QuestionKey & {
  /** The card it is asked about; its answer is a fact of this slice. */
  readonly on: SubjectKey
  readonly day: CalendarDay
  readonly clientId: string | null
  /** What the words need: names, days, counts, minor units. */
  readonly facts: Readonly<Record<string, string | number | null>>
  /** What may be done, the suggested answer first. */
  readonly answers: readonly string[]
  /** The first answer in ledger order, which took effect; null while it is open. */
  readonly answered: { readonly answer: string; readonly by: string; readonly day: CalendarDay; readonly operationId: string } | null
  /** Further answers, given elsewhere without knowing the first: they show "already answered". */
  readonly alsoAnswered: number
}

/** An answer, as the slice of its card keeps it. */
export type AnsweredFact = Fact & { readonly kind: 'question-answered'; readonly question: QuestionKind; readonly subject: string; readonly ordinal: number; readonly answer: string }

export function questionKeyText({ kind, subject, ordinal }: QuestionKey): string {
  return `${kind} ${subject} ${ordinal}`
}

/** Answers of a slice by the key of their question, first in ledger order first; facts come in ledger order. */
export function answersIn(facts: readonly Fact[]): ReadonlyMap<string, readonly AnsweredFact[]> {
  const answers = new Map<string, AnsweredFact[]>()
  for (const fact of facts) {
    if (fact.kind !== 'question-answered') continue
    const answered = fact as AnsweredFact
    const key = questionKeyText({ kind: answered.question, subject: answered.subject, ordinal: answered.ordinal })
    const known = answers.get(key)
    if (known === undefined) answers.set(key, [answered])
    else known.push(answered)
  }
  return answers
}

/** The answer that took effect; null while the question is open. */
export function answerOf(facts: readonly Fact[], key: QuestionKey): string | null {
  return answersIn(facts).get(questionKeyText(key))?.[0]?.answer ?? null
}

/** A question with what was answered to it, from the facts of its card. */
export function withAnswers(question: Omit<Question, 'answered' | 'alsoAnswered'>, facts: readonly Fact[]): Question {
  const answers = answersIn(facts).get(questionKeyText(question)) ?? []
  const first = answers[0]
  return {
    ...question,
    answered: first === undefined ? null : { answer: first.answer, by: first.actorId, day: first.day, operationId: first.id },
    alsoAnswered: Math.max(0, answers.length - 1),
  }
}
