import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ShiftView } from '#contract/shapes/shift.ts'
import { useBridge } from '../../stores/bridge-context.tsx'
import { useKeys } from '../../stores/key-store.ts'
import { openSales, useSaleStore } from '../../stores/sale-store.ts'
import { useScreenStore } from '../../stores/screen-store.ts'
import { Button } from '../../ui/button.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { OpenSales } from '../counter/open-sales.tsx'
import { CloseShift } from './close-shift.tsx'
import { ClosedShifts } from './closed-shifts.tsx'
import { MoveCash } from './move-cash.tsx'
import { OpenDrawer } from './open-drawer.tsx'
import { OpenShift } from './open-shift.tsx'
import { ReportDialog } from './report-dialog.tsx'
import { ShiftClosed } from './shift-closed.tsx'
import { ShiftSummary } from './shift-summary.tsx'

/** The cash session of this desk: open it with a float, move cash, look at it, close it with counted cash. */
export function ShiftPlace() {
  const { text } = useTexts()
  const bridge = useBridge()
  const go = useScreenStore((store) => store.go)
  const [closedId, setClosedId] = useState<string | null>(null)
  const { data } = useQuery({ queryKey: ['shift'], queryFn: () => bridge.readShift({}) })
  useKeys([{ key: 'Escape', says: 'keys.back', run: () => go('counter') }])
  if (closedId !== null) return <ShiftClosed shiftId={closedId} onDone={() => setClosedId(null)} />
  if (data === undefined) return <p className="wait p-6 text-muted">{text('wait.loading')}</p>
  if (data.shift !== null) return <OpenedShift key={data.shift.shiftId} shift={data.shift} onClosed={setClosedId} />
  return (
    <div className="flex h-full flex-col gap-8 overflow-y-auto p-6">
      <OpenShift onOpened={() => go(openSales(useSaleStore.getState()).length > 0 ? 'sell' : 'counter')} />
      <div className="max-w-3xl"><ClosedShifts /></div>
    </div>
  )
}

type Panel = 'close' | 'pay-in' | 'pay-out' | 'drawer'

/** An open shift as it stands, and beside it what is done with its cash. */
function OpenedShift({ shift, onClosed }: { readonly shift: ShiftView; readonly onClosed: (shiftId: string) => void }) {
  const { text } = useTexts()
  const go = useScreenStore((store) => store.go)
  const [panel, setPanel] = useState<Panel>('close')
  const [showsX, setShowsX] = useState(false)
  const toClose = () => setPanel('close')
  const aside = useRef<HTMLElement>(null)
  const count = () => {
    toClose()
    // After the panel stands: the first field of the count.
    setTimeout(() => aside.current?.querySelector<HTMLInputElement>('input[inputmode]')?.focus())
  }
  useKeys([
    { key: 'c', says: 'keys.count', run: count },
    { key: 'i', says: 'keys.pay-in', run: () => setPanel('pay-in') },
    { key: 'o', says: 'keys.pay-out', run: () => setPanel('pay-out') },
    { key: 'd', says: 'keys.drawer', run: () => setPanel('drawer') },
    { key: 'x', says: 'keys.x-report', run: () => setShowsX(true) },
    { key: 'Escape', says: 'keys.back', run: panel === 'close' ? () => go('counter') : toClose },
  ])
  return (
    <div className="grid h-full grid-cols-[minmax(0,1fr)_var(--action-width)]">
      <div className="flex min-h-0 flex-col gap-5 overflow-y-auto px-6 pt-5 pb-20">
        <ShiftSummary shift={shift} title={text('shift.title', { number: shift.number })} />
        <div role="group" aria-label={text('drawer.title')} className="flex flex-wrap gap-2">
          <Button hint="C" chosen={panel === 'close'} onPress={count}>{text('count.title')}</Button>
          <Button hint="I" chosen={panel === 'pay-in'} onPress={() => setPanel('pay-in')}>{text('drawer.pay-in')}</Button>
          <Button hint="O" chosen={panel === 'pay-out'} onPress={() => setPanel('pay-out')}>{text('drawer.pay-out')}</Button>
          <Button hint="D" chosen={panel === 'drawer'} onPress={() => setPanel('drawer')}>{text('drawer.open')}</Button>
          {shift.countsBlind ? null : <Button hint="X" onPress={() => setShowsX(true)}>{text('report.show-x')}</Button>}
        </div>
        <OpenSales />
        <ClosedShifts />
        {showsX && !shift.countsBlind ? <ReportDialog shiftId={shift.shiftId} onClose={() => setShowsX(false)} /> : null}
      </div>
      <aside ref={aside} className="flex min-h-0 flex-col overflow-y-auto border-s border-line bg-rail p-5">
        {panel === 'close' ? <CloseShift shift={shift} onClosed={onClosed} /> : null}
        {panel === 'pay-in' || panel === 'pay-out' ? <MoveCash key={panel} shift={shift} way={panel} onClose={toClose} /> : null}
        {panel === 'drawer' ? <OpenDrawer onClose={toClose} /> : null}
      </aside>
    </div>
  )
}
