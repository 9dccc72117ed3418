import { z } from 'zod'
import { idInBody } from '../catalogue/body-shapes.ts'
import { bodyKind } from '../ledger/body-kind.ts'
import type { SubjectKey } from '../ledger/entry.ts'
import { subjectKinds } from '../ledger/entry.ts'
import type { Fact } from '../ledger/fact.ts'
import { factOf } from '../ledger/fact-of.ts'
import type { OperationDraft } from '../ledger/operation.ts'
import type { Question, QuestionKey } from '../ledger/question.ts'
import { questionKeyText, questionKinds } from '../ledger/question.ts'
import type { Stamp } from '../ledger/stamp.ts'
import { draftOf } from '../ledger/stamp.ts'
import type { Outcome } from '../std/outcome.ts'
import { done, refuse } from '../std/outcome.ts'

const subject = z.string().min(3).max(120)

export const answerQuestionBody = z.object({
  question: z.enum(questionKinds),
  subject,
  ordinal: z.int().min(1).max(100_000_000),
  /** The card whose slice keeps the answer. */
  on: subject.refine((text): text is SubjectKey => subjectKinds.some((kind) => text.startsWith(`${kind}:`))) as unknown as z.ZodType<SubjectKey>,
  answer: idInBody,
})
export type AnswerQuestionBody = z.infer<typeof answerQuestionBody>

/** A manager's answer: a fact of the card, of several the first in ledger order takes effect (domain.md §5). */
export const answerKinds = {
  'answer-question': bodyKind({
    version: 1,
    schema: answerQuestionBody,
    effects: (operation) => {
      const { on, question, subject: about, ordinal, answer } = operation.body
      return { entries: [], facts: [{ subject: on, fact: { ...factOf(operation, 'question-answered'), question, subject: about, ordinal, answer } as Fact }] }
    },
  }),
}

/** Decides answering one of the questions that stand open on a card. */
export function decideAnswerQuestion(questions: readonly Question[], key: QuestionKey, answer: string, stamp: Stamp): Outcome<OperationDraft<'answer-question', AnswerQuestionBody>> {
  const question = questions.find((one) => questionKeyText(one) === questionKeyText(key))
  if (question === undefined) return refuse('question-is-no-longer-asked')
  if (question.answered !== null) return refuse('question-was-already-answered', { answer: question.answered.answer })
  if (!question.answers.includes(answer)) return refuse('answer-does-not-fit-the-question')
  return done(draftOf(stamp, 'answer-question', { question: question.kind, subject: question.subject, ordinal: question.ordinal, on: question.on, answer }, question.clientId))
}
