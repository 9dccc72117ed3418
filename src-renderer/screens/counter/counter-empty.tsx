import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useBridge } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import { useScreenStore } from '../../stores/screen-store.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { DayLines } from '../day/day-lines.tsx'
import { DayNumbers } from '../day/day-numbers.tsx'
import { ReceiptDialog } from '../receipt/receipt-dialog.tsx'
import { OpenSales } from './open-sales.tsx'

/** Nobody stands at the counter: how to begin, what was left open, and how the day has gone so far. */
export function CounterEmpty() {
  const { text, day } = useTexts()
  const desk = useDesk()
  const { go, startNewClient } = useScreenStore()
  return (
    <div className="flex h-full flex-col gap-5 overflow-auto p-6 pb-20">
      <header className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <EmptyState
          heading="page"
          title={text('counter.empty')}
          action={
            <div className="mt-1 flex flex-wrap gap-2.5">
              <Button hint="F6" onPress={startNewClient}>{text('clients.new')}</Button>
              {desk.shift === null ? <Button hint="F7" onPress={() => go('shift')}>{text('shift.open')}</Button> : null}
            </div>
          }
        >
          {text('counter.empty-hint')} <KeyHint>F2</KeyHint>
        </EmptyState>
        <div className="flex flex-col gap-2"><p className="font-medium text-muted">{day(desk.today, 'weekday')}</p><DayNumbers day={desk.today} /></div>
      </header>
      <OpenSales />
      <LatestLines />
    </div>
  )
}

const latestShown = 8

/** The last things done today: most of those who come back to the counter stand here. */
function LatestLines() {
  const { text } = useTexts()
  const { today } = useDesk()
  const bridge = useBridge()
  const go = useScreenStore((store) => store.go)
  const [saleId, setSaleId] = useState<string | null>(null)
  const { data } = useQuery({ queryKey: ['day', today], queryFn: () => bridge.readDay({ day: today }) })
  if (data === undefined || data.lines.length === 0) return null
  return (
    <section className="flex flex-col gap-2.5">
      <div className="flex items-center justify-between"><h2 className="text-title">{text('counter.so-far')}</h2><Button kind="quiet" onPress={() => go('day')}>{text('counter.whole-day')}</Button></div>
      <DayLines lines={data.lines.slice(0, latestShown)} onReceipt={setSaleId} />
      {saleId === null ? null : <ReceiptDialog saleId={saleId} onClose={() => setSaleId(null)} />}
    </section>
  )
}
