import { useState } from 'react'
import type { FormEvent } from 'react'
import type { ShiftView } from '#contract/shapes/shift.ts'
import { useDesk } from '../../stores/desk-context.tsx'
import { useOpenSales } from '../../stores/sale-store.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorState, Notice } from '../../ui/error-state.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { PanelFoot } from '../../ui/panel-foot.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import type { Pieces } from './count-cash.tsx'
import { CountCash, countedPieces } from './count-cash.tsx'
import { differenceTone, differenceWords } from './difference-words.ts'
import type { Counted } from './use-close-shift.ts'
import { useCloseShift } from './use-close-shift.ts'

type CloseShiftProps = { readonly shift: ShiftView; readonly onClosed: (shiftId: string) => void }

/** Closing cannot be undone, so it is confirmed once with its difference in words; counted blind, without them. */
export function CloseShift({ shift, onClosed }: CloseShiftProps) {
  const texts = useTexts()
  const { text, money } = texts
  const { currency } = useDesk()
  const openCount = useOpenSales().length
  const [isByNotes, setIsByNotes] = useState(false)
  const [writtenMinor, setWrittenMinor] = useState<number | null>(null)
  const [pieces, setPieces] = useState<Pieces>({})
  const [isConfirming, setIsConfirming] = useState(false)
  const [isMissing, setIsMissing] = useState(false)
  const counted = countedOf(isByNotes, pieces, writtenMinor)
  const { close, approved } = useCloseShift(shift, counted, onClosed)
  const ask = (event: FormEvent) => {
    event.preventDefault()
    setIsMissing(counted === null)
    approved.clear()
    setIsConfirming(counted !== null)
  }
  const differenceMinor = counted === null ? null : counted.sumMinor - shift.expectedCashMinor
  const facts = shift.countsBlind ? [] : [
    { term: text('shift.expected'), value: money(shift.expectedCashMinor, currency) },
    { term: text('shift.difference'), value: differenceMinor === null ? '–' : differenceWords(differenceMinor, currency, texts), tone: differenceMinor === null ? undefined : differenceTone(differenceMinor) },
  ]
  const error = isMissing ? text('shift.needs-count') : approved.error
  return (
    <form noValidate onSubmit={ask} className="flex grow flex-col gap-4">
      <h2 className="text-title">{text('shift.close')}</h2>
      <CountWay isByNotes={isByNotes} onChange={setIsByNotes} />
      {isByNotes ? <CountCash currency={currency} pieces={pieces} onChange={setPieces} /> : <MoneyField label={text('shift.counted')} hint={text('shift.counted-hint')} currency={currency} valueMinor={writtenMinor} onChange={setWrittenMinor} />}
      <PanelFoot>
        {isByNotes ? <div className="flex items-baseline justify-between gap-4"><span>{text('shift.counted')}</span><span data-counted className="text-title font-semibold">{money(counted?.sumMinor ?? 0, currency)}</span></div> : null}
        {shift.countsBlind ? <p className="text-small text-muted">{text('count.blind')}</p> : <FactList facts={facts} />}
        {error === null ? null : <ErrorState>{error}</ErrorState>}
        <Button kind="main" large type="submit" hint="Enter">{text('shift.close-action')}</Button>
      </PanelFoot>
      {isConfirming ? (
        <Dialog title={text('shift.confirm', { number: shift.number })} onClose={() => setIsConfirming(false)}>
          <p>{text('shift.confirm-explain')}</p>
          {openCount === 0 ? null : <Notice>{text('shift.open-sales', { count: openCount })}</Notice>}
          <FactList facts={[{ term: text('shift.counted'), value: money(counted?.sumMinor ?? 0, currency) }, ...facts.slice(1)]} />
          <Button kind="main" large autoFocus onPress={() => { setIsConfirming(false); void close() }}>{text('shift.close-action')}</Button>
          <Button onPress={() => setIsConfirming(false)}>{text('shift.count-again')}</Button>
        </Dialog>
      ) : null}
      {approved.sheet}
    </form>
  )
}

function CountWay({ isByNotes, onChange }: { readonly isByNotes: boolean; readonly onChange: (isByNotes: boolean) => void }) {
  const { text } = useTexts()
  return (
    <div role="group" aria-label={text('shift.counted')} className="grid grid-cols-2 gap-2">
      <Button className="px-2!" chosen={!isByNotes} onPress={() => onChange(false)}>{text('count.by-sum')}</Button>
      <Button className="px-2!" chosen={isByNotes} onPress={() => onChange(true)}>{text('count.by-notes')}</Button>
    </div>
  )
}

/** What was counted either way; null where nothing was. */
function countedOf(isByNotes: boolean, pieces: Pieces, writtenMinor: number | null): Counted | null {
  if (!isByNotes) return writtenMinor === null ? null : { sumMinor: writtenMinor, denominations: [] }
  return Object.values(pieces).every((written) => written.trim() === '') ? null : countedPieces(pieces)
}
