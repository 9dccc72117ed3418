import { useState } from 'react'
import type { ReactNode } from 'react'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Logo } from '../../ui/logo.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { JoinFirst } from './join-first.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { StartAlone } from './start-alone.tsx'

/** The first thing a new desk asks: a business of one's own, a network to belong to, or the demo to try. */
export function FirstRun() {
  const { text, language } = useTexts()
  const bridge = useBridge()
  const act = useAct()
  const [way, setWay] = useState<'alone' | 'join' | null>(null)
  const [isMakingDemo, setIsMakingDemo] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const startDemo = async () => {
    setIsMakingDemo(true)
    // The demo's branches are English; a person who reads another language goes on reading it.
    if (language !== 'en') await act(() => bridge.saveDisplay({ language }))
    const answer = await act(() => bridge.startDemo({}))
    setIsMakingDemo(false)
    if (!answer.ok) setError(answer.words)
  }
  if (way === 'alone') return <StartAlone onBack={() => setWay(null)} />
  if (way === 'join') return <JoinFirst onBack={() => setWay(null)} />
  return (
    <main className="mx-auto flex h-dvh max-w-4xl flex-col justify-center gap-7 overflow-auto p-8">
      <div className="flex items-start justify-between gap-4"><Logo width={64} /><div className="w-44"><LanguageChoice /></div></div>
      <div>
        <h1 className="text-page">{text('first-run.welcome')}</h1>
        <p className="mt-1 max-w-prose text-muted">{text('first-run.explain')}</p>
      </div>
      <div className="flex flex-col gap-4">
        <WayIn stock="mint" title={text('first-run.alone')} explain={text('first-run.alone-explain')}>
          <Button kind="main" large autoFocus onPress={() => setWay('alone')}>{text('first-run.alone-start')}</Button>
        </WayIn>
        <WayIn stock="lilac" title={text('first-run.join')} explain={text('first-run.join-explain')}>
          <Button large onPress={() => setWay('join')}>{text('first-run.join-start')}</Button>
        </WayIn>
        <WayIn stock="sky" title={text('first-run.demo')} explain={text('first-run.demo-explain')}>
          <Button large isDisabled={isMakingDemo} className="whitespace-normal!" onPress={() => void startDemo()}>{text(isMakingDemo ? 'first-run.demo-making' : 'first-run.demo-start')}</Button>
        </WayIn>
      </div>
      {error === null ? null : <ErrorState>{error}</ErrorState>}
      <p className="text-small text-muted">{text('first-run.not-fiscal')}</p>
    </main>
  )
}

/** A way to begin, drawn as what the product is about. */
function WayIn({ stock, title, explain, children }: { readonly stock: string; readonly title: string; readonly explain: string; readonly children: ReactNode }) {
  return (
    <section data-stock={stock} className="ticket ticket-choice">
      <div aria-hidden className="ticket-paper" />
      <div className="ticket-body justify-center"><h2 className="text-title">{title}</h2><p className="ticket-muted mt-1 max-w-prose">{explain}</p></div>
      <div className="ticket-stub">{children}</div>
    </section>
  )
}
