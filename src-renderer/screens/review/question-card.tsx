import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { QuestionView } from '#contract/shapes/question.ts'
import { useArmedOperation } from '../../stores/armed-operation.ts'
import type { ActAnswer } from '../../stores/bridge-context.tsx'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useDesk, useMay } from '../../stores/desk-context.tsx'
import { useScreenStore } from '../../stores/screen-store.ts'
import { useToastStore } from '../../stores/toast-store.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import type { Approval } from '../approve/manager-pin.tsx'
import { isAboutThePin, ManagerPin } from '../approve/manager-pin.tsx'
import { CardState } from './card-state.tsx'
import { answerWords, changeWords, questionWords } from './question-words.ts'

/** One question: whose card, what happened, and each answer with what comes of it, the suggested one first. */
export function QuestionCard({ question }: { readonly question: QuestionView }) {
  const texts = useTexts()
  const { text } = texts
  const { currency } = useDesk()
  const { card, answers } = question
  const openClient = useScreenStore((store) => store.openClient)
  const { answer, asksFor, error, stopAsking } = useAnswer(question)
  const isSureOf = asksFor === null ? null : answers.find((one) => one.answer === asksFor)
  const { clientId } = question
  return (
    <article aria-label={question.clientName || text('review.somebody')} data-stock={card?.stock ?? 'sand'} className="question">
      <div className="question-stub">
        <div className="flex flex-col">
          <h2 className="text-title leading-6 [overflow-wrap:anywhere]"><bdi>{question.clientName || text('review.somebody')}</bdi></h2>
          {card === null ? null : <span className="ticket-muted text-small"><bdi>{card.typeName}</bdi></span>}
        </div>
        {card === null ? null : <CardState state={card.before} />}
        {clientId === null ? null : <Button className="self-start border-ink/35! bg-transparent!" onPress={() => openClient(clientId)}>{text('review.open-client')}</Button>}
        {card === null ? null : <span className="ticket-number">{card.number}</span>}
      </div>
      <div className="flex min-w-0 grow flex-col gap-3.5 p-5">
        <p className="max-w-prose text-strong">{questionWords(question, currency, texts)}</p>
        {error === null ? null : <ErrorState>{error}</ErrorState>}
        <ul className="flex flex-col gap-2">
          {answers.map(({ answer: id, name, after }, index) => {
            const { title, does } = answerWords(id, name, texts)
            const change = changeWords(card?.before ?? null, after, texts)
            return (
              <li key={id}>
                <AriaButton onPress={() => void answer(id, null)} className={`flex min-h-14 w-full items-center justify-between gap-4 rounded-control border-2 bg-paper px-4 py-2 text-start data-[hovered]:bg-paper-hover ${index === 0 ? 'border-accent' : 'border-transparent ring-1 ring-line'}`}>
                  <span className="flex min-w-0 flex-col">
                    <span className="flex items-center gap-2 font-semibold"><bdi>{title}</bdi>{index === 0 ? <Badge tone="accent">{text('review.suggested')}</Badge> : null}</span>
                    <span className="text-small text-muted">{does}</span>
                  </span>
                  {change === '' ? null : <span className="shrink-0 text-small font-medium text-muted">{change}</span>}
                </AriaButton>
              </li>
            )
          })}
        </ul>
      </div>
      {isSureOf === null || isSureOf === undefined ? null : (
        <ManagerPin right="answer-questions" what={answerWords(isSureOf.answer, isSureOf.name, texts).title} ask={(approval) => answer(isSureOf.answer, approval)} onClose={stopAsking} />
      )}
    </article>
  )
}

/** Answering as an armed action: pressed twice it is one answer. Who may not is asked for a manager's PIN in place. */
function useAnswer(question: QuestionView) {
  const texts = useTexts()
  const bridge = useBridge()
  const act = useAct()
  const mayAnswer = useMay('answer-questions')
  const { kind, subject, ordinal, on } = question
  const armed = useArmedOperation(`${kind} ${subject} ${ordinal}`)
  const [asksFor, setAsksFor] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const answer = async (id: string, approval: Approval | null): Promise<ActAnswer<unknown>> => {
    if (!mayAnswer && approval === null) {
      setAsksFor(id)
      return { ok: false, words: '', refusal: null }
    }
    const given = await act(() => bridge.answerQuestion({ operationId: armed.operationId, kind, subject, ordinal, on, answer: id, approval }))
    if (given.ok) useToastStore.getState().show(texts.text('review.done', { answer: answerWords(id, question.answers.find((one) => one.answer === id)?.name ?? '', texts).title }))
    else if (!isAboutThePin(given)) setError(given.words)
    return given
  }
  return { answer, asksFor, error, stopAsking: () => setAsksFor(null) }
}
