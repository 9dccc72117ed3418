import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { spokenLanguage } from '#core/std/language.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Logo } from '../../ui/logo.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { BusinessStep, MoneyStep, PersonStep, TradeStep } from './start-alone-steps.tsx'
import { emptyAnswers, stepProblem, steps } from './start-alone-answers.ts'

/** Four short steps to a desk of one's own: business and branch, money and zone, the first manager, the trade. */
export function StartAlone({ onBack }: { readonly onBack: () => void }) {
  const { text, language } = useTexts()
  const bridge = useBridge()
  const act = useAct()
  const [answers, setAnswers] = useState(emptyAnswers)
  const [index, setIndex] = useState(0)
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const { data } = useQuery({ queryKey: ['trades'], queryFn: () => bridge.listTrades({}) })
  const step = steps[index] ?? 'business'
  const isLast = index === steps.length - 1
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const problem = stepProblem(step, answers)
    setError(problem === null ? null : text(problem))
    if (problem !== null || isBusy) return
    if (!isLast) return setIndex(index + 1)
    setIsBusy(true)
    const { repeatedPin: _, ...input } = answers
    const answer = await act(() => bridge.startAlone({ ...input, language: spokenLanguage(language) }))
    setIsBusy(false)
    if (!answer.ok) setError(answer.words)
  }
  const change = (part: Partial<typeof answers>) => setAnswers({ ...answers, ...part })
  const back = () => {
    setError(null)
    if (index === 0) onBack()
    else setIndex(index - 1)
  }
  return (
    <main className="mx-auto flex h-dvh max-w-3xl flex-col gap-6 overflow-auto p-8 pt-[12dvh]">
      <Logo width={52} />
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
        <div>
          <p className="text-small text-muted">{text('first-run.step', { step: index + 1, steps: steps.length })}</p>
          <h1 className="text-page">{text(`first-run.${step}`)}</h1>
        </div>
        {step === 'business' ? <BusinessStep answers={answers} change={change} /> : null}
        {step === 'money' ? <MoneyStep answers={answers} change={change} /> : null}
        {step === 'person' ? <PersonStep answers={answers} change={change} /> : null}
        {step === 'trade' ? <TradeStep answers={answers} change={change} trades={data?.trades ?? []} /> : null}
        {error === null ? null : <ErrorState>{error}</ErrorState>}
        <div className="flex justify-between gap-3">
          <Button onPress={back}>{text('action.back')}</Button>
          <Button kind="main" type="submit" hint="Enter" isDisabled={isBusy}>{text(isLast ? 'first-run.open-desk' : 'action.next')}</Button>
        </div>
      </form>
    </main>
  )
}
