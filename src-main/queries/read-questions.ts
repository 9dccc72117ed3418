import type { QuestionView } from '#contract/shapes/question.ts'
import { allQuestions } from '#core/operations/find-questions.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import { deskDay } from '../desk-state/desk-day.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { knownDesk } from '../desk-state/known-desk.ts'
import { questionSource } from '../desk-state/question-source.ts'
import type { DeskSession } from '../ports/session.ts'
import { questionView } from './question-view.ts'

/** So many cards whose questions are all answered are shown: what was decided lately. */
const mostAnswered = 30

/** Everything a manager is asked, oldest first, and the latest that was answered, newest first. */
export function readQuestions(parts: DeskParts, session: DeskSession): Outcome<{ open: QuestionView[]; answered: QuestionView[] }> {
  const ledger = parts.ledger.read
  const desk = knownDesk(ledger, session)
  if (!desk.ok) return desk
  const { branch } = desk.value
  const { today, nowMs } = deskDay(ledger, branch, parts)
  const source = questionSource(ledger)
  const views = ledger.questionSubjects(mostAnswered).flatMap((subject) => allQuestions(source, subject)).map((question) => questionView(question, { ledger, branch, today, nowMs }))
  const byDay = views.toSorted((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0))
  const answeredAt = ({ answered }: QuestionView): string => (answered === null ? '' : `${answered.day} ${answered.time}`)
  return done({
    open: byDay.filter(({ answered }) => answered === null),
    answered: views.filter(({ answered }) => answered !== null).toSorted((left, right) => (answeredAt(left) < answeredAt(right) ? 1 : -1)),
  })
}
