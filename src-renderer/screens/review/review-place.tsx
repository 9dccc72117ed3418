import { useQuery } from '@tanstack/react-query'
import { useBridge } from '../../stores/bridge-context.tsx'
import { useKeys } from '../../stores/key-store.ts'
import { useScreenStore } from '../../stores/screen-store.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { AnsweredQuestions } from './answered-questions.tsx'
import { QuestionCard } from './question-card.tsx'

/** What does not fit together since desks met: the questions that wait, and below them what was decided. */
export function ReviewPlace() {
  const { text, refusal } = useTexts()
  const bridge = useBridge()
  const go = useScreenStore((store) => store.go)
  const { data } = useQuery({ queryKey: ['questions'], queryFn: () => bridge.readQuestions({}) })
  useKeys([{ key: 'Escape', says: 'keys.back', run: () => go('counter') }])
  if (data === undefined) return <p className="wait p-6 text-muted">{text('wait.loading')}</p>
  if (!data.ok) return <div className="p-6"><ErrorState>{refusal(data.refusal)}</ErrorState></div>
  const { open, answered } = data.value
  return (
    <div className="flex h-full flex-col gap-5 overflow-y-auto px-6 pt-5 pb-20">
      {open.length === 0 ? (
        <EmptyState heading="page" title={text('review.empty')}>{text('review.empty-hint')}</EmptyState>
      ) : (
        <div>
          <h1 className="text-page leading-9">{text('review.title')}</h1>
          <p role="status" className="text-muted">{text('review.count', { count: open.length })} {text('review.explain')}</p>
        </div>
      )}
      <ul className="flex flex-col gap-5" aria-label={text('review.title')}>
        {open.map((question) => <li key={`${question.kind} ${question.subject} ${question.ordinal}`}><QuestionCard question={question} /></li>)}
      </ul>
      {answered.length === 0 ? null : <AnsweredQuestions questions={answered} />}
    </div>
  )
}
