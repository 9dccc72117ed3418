import { useState } from 'react'
import { useAct, useBridge } from '../stores/bridge-context.tsx'
import { useMay } from '../stores/desk-context.tsx'
import { useSyncQuery } from '../stores/sync-query.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { useTexts } from '../ui/texts-context.tsx'
import { OperationLog } from './operation-log.tsx'
import { StreamTable } from './stream-table.tsx'

type Answer = { readonly isGood: boolean; readonly lines: readonly string[] }

/** For IT: the cable, what each stream has, a check that folds everything anew, and the operations as they stand. */
export function DebugPanel({ onClose }: { readonly onClose: () => void }) {
  const { text } = useTexts()
  const mayManage = useMay('manage-desks')
  return (
    <Dialog title={text('panel.title')} onClose={onClose} wide>
      {mayManage ? <><p className="text-muted">{text('panel.explain')}</p><Cable /><StreamTable /><RebuildAndCompare /><OperationLog /></> : <ErrorState>{text('panel.not-allowed')}</ErrorState>}
    </Dialog>
  )
}

function Cable() {
  const { text } = useTexts()
  const bridge = useBridge()
  const act = useAct()
  const sync = useSyncQuery()
  const isOut = sync?.isCableOut ?? false
  if (sync === undefined || sync.serverUrl === null) return null
  return (
    <section className="flex items-center justify-between gap-4">
      <p role="status"><span className="font-semibold">{text('panel.cable')}:</span> <span className={isOut ? 'text-amber' : ''}>{text(isOut ? 'panel.pulled' : 'panel.plugged')}</span></p>
      <Button onPress={() => void act(() => bridge.pullTheCable({ isOut: !isOut }))}>{text(isOut ? 'panel.plug' : 'panel.pull')}</Button>
    </section>
  )
}

function RebuildAndCompare() {
  const { text, refusal, number } = useTexts()
  const bridge = useBridge()
  const act = useAct()
  const [isBusy, setIsBusy] = useState(false)
  const [answer, setAnswer] = useState<Answer | null>(null)
  // Not disabled meanwhile: a disabled button loses the focus, and Esc would no longer close the panel.
  const check = async () => {
    if (isBusy) return
    setIsBusy(true)
    const checked = await act(() => bridge.checkLedger({}))
    setIsBusy(false)
    if (!checked.ok) return setAnswer({ isGood: false, lines: [checked.words] })
    const { operations, problems } = checked.value
    setAnswer(problems.length === 0 ? { isGood: true, lines: [text('keeping.checked', { count: operations, shown: number(operations) })] } : { isGood: false, lines: problems.map(refusal) })
  }
  return (
    <section className="flex flex-col gap-2.5">
      <Button className="self-start" onPress={() => void check()}>{text(isBusy ? 'panel.checking' : 'panel.check')}</Button>
      <div role="status">{answer === null ? null : answer.isGood ? answer.lines.map((line) => <p key={line} className="font-medium text-accent">{line}</p>) : answer.lines.map((line) => <ErrorState key={line}>{line}</ErrorState>)}</div>
    </section>
  )
}
