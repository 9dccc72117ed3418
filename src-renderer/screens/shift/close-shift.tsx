import { useState } from 'react'
import type { FormEvent } from 'react'
import type { ShiftView } from '#contract/shapes/shift.ts'
import { newOperationId } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import { useOpenSales } from '../../stores/sale-store.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorState, Notice } from '../../ui/error-state.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import type { ClosedShift } from './shift-closed.tsx'
import { differenceTone, differenceWords } from './difference-words.ts'
import { ShiftSummary } from './shift-summary.tsx'

type CloseShiftProps = { readonly shift: ShiftView; readonly onClosed: (closed: ClosedShift) => void }

/** Closing cannot be undone, so it is confirmed once with its difference in words. */
export function CloseShift({ shift, onClosed }: CloseShiftProps) {
  const texts = useTexts()
  const { text, money } = texts
  const { currency } = useDesk()
  const bridge = useBridge()
  const act = useAct()
  const openCount = useOpenSales().length
  const [operationId] = useState(newOperationId)
  const [countedMinor, setCountedMinor] = useState<number | null>(null)
  const [isConfirming, setIsConfirming] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const ask = (event: FormEvent) => {
    event.preventDefault()
    setError(countedMinor === null ? text('shift.needs-count') : null)
    setIsConfirming(countedMinor !== null)
  }
  const close = async () => {
    if (countedMinor === null) return
    const answer = await act(() => bridge.closeShift({ operationId, shiftId: shift.shiftId, countedCashMinor: countedMinor }))
    setIsConfirming(false)
    if (answer.ok) onClosed({ ...answer.value, shift })
    else setError(answer.words)
  }
  const differenceMinor = countedMinor === null ? null : countedMinor - shift.expectedCashMinor
  const difference = differenceMinor === null ? '–' : differenceWords(differenceMinor, currency, texts)
  const tone = differenceMinor === null ? undefined : differenceTone(differenceMinor)
  return (
    <div className="grid max-w-5xl grid-cols-[minmax(0,3fr)_minmax(18rem,2fr)] items-start gap-6">
      <ShiftSummary shift={shift} title={text('shift.title', { number: shift.number })} />
      <form noValidate onSubmit={ask} className="flex flex-col gap-4">
        <h2 className="text-title">{text('shift.close')}</h2>
        <MoneyField label={text('shift.counted')} hint={text('shift.counted-hint')} currency={currency} valueMinor={countedMinor} onChange={setCountedMinor} autoFocus />
        <FactList facts={[{ term: text('shift.expected'), value: money(shift.expectedCashMinor, currency) }, { term: text('shift.difference'), value: difference, tone }]} />
        {error === null ? null : <ErrorState>{error}</ErrorState>}
        <Button kind="main" large type="submit" hint="Enter">{text('shift.close-action')}</Button>
      </form>
      {isConfirming ? (
        <Dialog title={text('shift.confirm', { number: shift.number })} onClose={() => setIsConfirming(false)}>
          <p>{text('shift.confirm-explain')}</p>
          {openCount === 0 ? null : <Notice>{text('shift.open-sales', { count: openCount })}</Notice>}
          <FactList facts={[{ term: text('shift.counted'), value: money(countedMinor ?? 0, currency) }, { term: text('shift.difference'), value: difference, tone }]} />
          <Button kind="main" large autoFocus onPress={() => void close()}>{text('shift.close-action')}</Button>
          <Button onPress={() => setIsConfirming(false)}>{text('shift.count-again')}</Button>
        </Dialog>
      ) : null}
    </div>
  )
}
