import { Check } from 'lucide-react'
import type { QuestionView } from '#contract/shapes/question.ts'
import { useDesk } from '../../stores/desk-context.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { answerWords, questionWords } from './question-words.ts'

/** What was decided, by whom and when; the newest first. */
export function AnsweredQuestions({ questions }: { readonly questions: readonly QuestionView[] }) {
  const texts = useTexts()
  const { text, day } = texts
  const { currency } = useDesk()
  return (
    <section className="flex flex-col gap-1.5 border-t border-line-strong/50 pt-4">
      <h2 className="text-small font-semibold text-muted">{text('review.answered')}</h2>
      <ul className="divide-y divide-line">
        {questions.map((question) => {
          const { answered } = question
          if (answered === null) return null
          const by = text('review.by', { answer: answerWords(answered.answer, answered.name, texts).title, name: answered.byName, day: day(answered.day), time: answered.time })
          return (
            <li key={`${question.kind} ${question.subject} ${question.ordinal}`} className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2.5 py-2.5">
              <Check aria-hidden size={18} className="mt-0.5 text-accent" />
              <div className="flex min-w-0 flex-col">
                <span><span className="font-semibold"><bdi>{question.clientName || text('review.somebody')}</bdi></span>{question.card === null ? '' : ` · ${question.card.typeName}`}</span>
                <span className="text-small text-muted">{questionWords(question, currency, texts)}</span>
                <span className="font-medium">{by}{answered.branchName === '' ? '' : ` · ${answered.branchName}`}</span>
                {question.alsoAnswered === 0 ? null : <span className="text-small text-muted">{text('review.also', { count: question.alsoAnswered })}</span>}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
