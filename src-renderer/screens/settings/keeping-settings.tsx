import { useState } from 'react'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { BackupList } from './backup-list.tsx'
import { DisplaySettings } from './display-settings.tsx'
import { TrainingSettings } from './training-settings.tsx'
import { PrinterSettings } from './printer-settings.tsx'

type Answer = { readonly isGood: boolean; readonly lines: readonly string[] }

/** Backup now, check the ledger, and how this machine shows the desk. */
export function KeepingSettings() {
  const { text, refusal, number } = useTexts()
  const desk = useDesk()
  const bridge = useBridge()
  const act = useAct()
  const [busy, setBusy] = useState<'backup' | 'check' | null>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const backUp = async () => {
    setBusy('backup')
    const made = await act(() => bridge.backUpNow({}))
    setBusy(null)
    setAnswer(made.ok ? { isGood: true, lines: [text('keeping.backed-up', { file: made.value.file })] } : { isGood: false, lines: [made.words] })
  }
  const check = async () => {
    setBusy('check')
    const checked = await act(() => bridge.checkLedger({}))
    setBusy(null)
    if (!checked.ok) return setAnswer({ isGood: false, lines: [checked.words] })
    const { operations, problems } = checked.value
    setAnswer(problems.length === 0 ? { isGood: true, lines: [text('keeping.checked', { count: operations, shown: number(operations) })] } : { isGood: false, lines: problems.map(refusal) })
  }
  return (
    <div className="grid items-start gap-x-12 gap-y-8 min-[68rem]:grid-cols-2 min-[100rem]:grid-cols-3">
      <div className="flex flex-col gap-6">
        <section className="flex flex-col gap-2.5">
          <h2 className="text-title">{text('keeping.title')}</h2>
          <p className="text-muted">{text('keeping.explain', { folder: desk.dataFolder })}</p>
          <div className="flex gap-2.5">
            <Button isDisabled={busy !== null} onPress={() => void backUp()}>{text(busy === 'backup' ? 'keeping.backing-up' : 'keeping.back-up')}</Button>
            <Button isDisabled={busy !== null} onPress={() => void check()}>{text(busy === 'check' ? 'keeping.checking' : 'keeping.check')}</Button>
          </div>
          <div role="status">{answer === null ? null : answer.isGood ? answer.lines.map((line) => <p key={line} className="font-medium break-all text-accent">{line}</p>) : answer.lines.map((line) => <ErrorState key={line}>{line}</ErrorState>)}</div>
        </section>
        <TrainingSettings />
        <DisplaySettings />
      </div>
      <BackupList />
      <PrinterSettings />
    </div>
  )
}
