import type { QuestionView } from '#contract/shapes/question.ts'
import { useTexts } from '../../ui/texts-context.tsx'
import { withMinus } from './question-words.ts'

/** What is left of the card and until when, in the figures of its stub. */
export function CardState({ state: { left, lastDay } }: { readonly state: NonNullable<QuestionView['card']>['before'] }) {
  const { text, day } = useTexts()
  return (
    <div className="flex flex-col gap-1">
      {left === null ? null : <p className="flex items-baseline gap-2 leading-none"><span className="text-figure font-semibold">{withMinus(left)}</span><span className="ticket-muted font-medium">{text('review.left')}</span></p>}
      {lastDay === null ? null : <p className="text-small font-semibold">{text('review.valid-to', { day: day(lastDay) })}</p>}
    </div>
  )
}
