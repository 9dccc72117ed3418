import { useState } from 'react'
import type { SyncOverview } from '#contract/shapes/sync.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useDesk, useMay } from '../../stores/desk-context.tsx'
import { useScreenStore } from '../../stores/screen-store.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState, Notice } from '../../ui/error-state.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { momentWords } from './status-words.ts'

const shownSkewMs = 300_000
const minuteMs = 60_000

type Answer = { readonly tone: 'good' | 'look' | 'stop'; readonly words: string }
/** Being offline is no alarm. */
const notAnswered = 'server-does-not-answer'

/** What lies behind the chip of a desk that belongs to a network, and what may be done about it. */
export function SyncList({ sync, questions, onClose }: { readonly sync: SyncOverview; readonly questions: number; readonly onClose: () => void }) {
  const texts = useTexts()
  const { text, number } = texts
  const { today } = useDesk()
  const { go, openPanel } = useScreenStore()
  const bridge = useBridge()
  const act = useAct()
  const mayManage = useMay('manage-desks')
  const [isSending, setIsSending] = useState(false)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const isJoined = sync.serverUrl !== null
  // Not disabled meanwhile: a disabled button loses the focus, and Esc would leave the screen behind.
  const send = async () => {
    if (isSending) return
    setIsSending(true)
    const sent = await act(() => bridge.syncNow({}))
    setIsSending(false)
    setAnswer(sent.ok ? { tone: 'good', words: text('status.sent', { sent: sent.value.sent, received: sent.value.received }) } : { tone: sent.refusal?.code === notAnswered ? 'look' : 'stop', words: sent.words })
  }
  const leaveFor = (go: () => void) => () => {
    onClose()
    go()
  }
  const skewMinutes = Math.round(Math.abs(sync.clockSkewMs) / minuteMs)
  return (
    <>
      {sync.mustRestart ? <Notice>{text('status.must-restart')}</Notice> : null}
      {sync.isCableOut ? <Notice>{text('status.cable-out')}</Notice> : null}
      {isJoined ? (
        <FactList
          facts={[
            { term: text('status.network'), value: sync.networkName ?? '' },
            { term: text('status.server'), value: <span className="break-all">{sync.serverUrl}</span> },
            { term: text('status.last-heard'), value: sync.lastHeard === null ? text('status.never') : momentWords(sync.lastHeard, today, texts) },
            { term: text('status.unsent'), value: number(sync.unsent) },
            { term: text('status.received'), value: number(sync.received) },
            ...(sync.quarantined === 0 ? [] : [{ term: text('status.put-aside'), value: number(sync.quarantined), tone: 'amber' as const }]),
            ...(Math.abs(sync.clockSkewMs) <= shownSkewMs ? [] : [{ term: text('status.clock'), value: text('status.minutes', { count: skewMinutes }), tone: 'amber' as const }]),
          ]}
        />
      ) : null}
      <div role="status">{answer === null ? null : answer.tone === 'good' ? <p className="font-medium text-accent">{answer.words}</p> : answer.tone === 'look' ? <Notice>{answer.words}</Notice> : <ErrorState>{answer.words}</ErrorState>}</div>
      <div className="flex flex-wrap gap-2">
        {questions > 0 ? <Button kind="main" onPress={leaveFor(() => go('review'))}>{text('status.review')}</Button> : null}
        {isJoined ? <Button onPress={() => void send()}>{text(isSending ? 'status.sending' : 'status.send-now')}</Button> : null}
        {mayManage ? <Button kind="quiet" onPress={leaveFor(() => openPanel(true))}>{text('status.panel')}</Button> : null}
      </div>
    </>
  )
}
