import { useState } from 'react'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Logo } from '../../ui/logo.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { StartAlone } from './start-alone.tsx'

/** The first thing a new desk asks: a business of one's own, or the demo to try. */
export function FirstRun() {
  const { text } = useTexts()
  const bridge = useBridge()
  const act = useAct()
  const [startsAlone, setStartsAlone] = useState(false)
  const [isMakingDemo, setIsMakingDemo] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const startDemo = async () => {
    setIsMakingDemo(true)
    const answer = await act(() => bridge.startDemo({}))
    setIsMakingDemo(false)
    if (!answer.ok) setError(answer.words)
  }
  if (startsAlone) return <StartAlone onBack={() => setStartsAlone(false)} />
  return (
    <main className="mx-auto flex h-dvh max-w-4xl flex-col justify-center gap-7 overflow-auto p-8">
      <Logo width={64} />
      <div>
        <h1 className="text-page">{text('first-run.welcome')}</h1>
        <p className="mt-1 max-w-prose text-muted">{text('first-run.explain')}</p>
      </div>
      <div className="grid grid-cols-2 gap-5">
        <section data-stock="mint" className="ticket-choice flex flex-col items-start gap-3 rounded-panel p-6" style={{ background: 'var(--stock)' }}>
          <h2 className="text-title">{text('first-run.alone')}</h2>
          <p className="mb-2">{text('first-run.alone-explain')}</p>
          <Button kind="main" large className="mt-auto" autoFocus onPress={() => setStartsAlone(true)}>{text('first-run.alone-start')}</Button>
        </section>
        <section data-stock="sky" className="flex flex-col items-start gap-3 rounded-panel p-6" style={{ background: 'var(--stock)' }}>
          <h2 className="text-title">{text('first-run.demo')}</h2>
          <p className="mb-2">{text('first-run.demo-explain')}</p>
          <Button large className="mt-auto" isDisabled={isMakingDemo} onPress={() => void startDemo()}>{text(isMakingDemo ? 'first-run.demo-making' : 'first-run.demo-start')}</Button>
        </section>
      </div>
      {error === null ? null : <ErrorState>{error}</ErrorState>}
      <p className="text-small text-muted">{text('first-run.not-fiscal')}</p>
    </main>
  )
}
