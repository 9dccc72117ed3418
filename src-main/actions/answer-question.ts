import { localTimeAt } from '#core/dates/business-day.ts'
import type { SubjectKey } from '#core/ledger/entry.ts'
import type { QuestionKey, QuestionKind } from '#core/ledger/question.ts'
import { answersIn, questionKeyText } from '#core/ledger/question.ts'
import type { AnswerQuestionBody } from '#core/operations/answer-question.ts'
import { decideAnswerQuestion } from '#core/operations/answer-question.ts'
import { allQuestions } from '#core/operations/find-questions.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { personName } from '../desk-state/known-desk.ts'
import { questionSource } from '../desk-state/question-source.ts'
import type { DeskSession } from '../ports/session.ts'
import type { Acting } from './act.ts'
import { actWithRight } from './act.ts'
import type { Approval } from './approver-of.ts'
import { approverOf } from './approver-of.ts'
import { recordOnce } from './record-once.ts'

export type AnswerQuestionInput = { readonly operationId: string; readonly kind: QuestionKind; readonly subject: string; readonly ordinal: number; readonly on: string; readonly answer: string; readonly approval: Approval }

/** Records a manager's answer to a question; of several given apart the first in ledger order takes effect (domain.md §5). */
export function answerQuestion(parts: DeskParts, session: DeskSession, input: AnswerQuestionInput): Outcome<{ operationId: string; answer: string }> {
  const approver = approverOf(parts, session, 'answer-questions', input.approval)
  if (!approver.ok) return approver
  const { operationId, kind, subject, ordinal, answer } = input
  const on = input.on as SubjectKey
  const key: QuestionKey = { kind, subject, ordinal }
  const answered = actWithRight(parts, approver.value, 'answer-questions', (acting) => {
    const recorded = recordOnce<'answer-question', AnswerQuestionBody>(acting.ledger, {
      operationId,
      kind: 'answer-question',
      isSame: (body) => questionKeyText({ ...body, kind: body.question }) === questionKeyText(key) && body.answer === answer,
      decide: () => {
        const decided = decideAnswerQuestion(allQuestions(questionSource(acting.ledger), on), key, answer, acting.stamp(operationId))
        return !decided.ok && decided.refusal.code === 'question-was-already-answered' ? alreadyAnswered(acting, on, key) : decided
      },
    })
    return recorded.ok ? done({ operationId, answer }) : recorded
  })
  return answered
}

/** By whom and when: so that nobody wonders why the answer was not taken. */
function alreadyAnswered({ ledger, branch }: Acting, on: SubjectKey, key: QuestionKey): Outcome<never> {
  const first = answersIn(ledger.slice(on).facts).get(questionKeyText(key))?.[0]
  if (first === undefined) return refuse('question-is-no-longer-asked')
  const { day, time } = localTimeAt(first.at, branch.timeZone)
  return refuse('question-was-already-answered', { answer: first.answer, name: personName(ledger, first.actorId), day, time })
}
