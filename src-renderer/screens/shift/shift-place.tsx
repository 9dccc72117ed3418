import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useBridge } from '../../stores/bridge-context.tsx'
import { useKeys } from '../../stores/key-store.ts'
import { openSales, useSaleStore } from '../../stores/sale-store.ts'
import { useScreenStore } from '../../stores/screen-store.ts'
import { useTexts } from '../../ui/texts-context.tsx'
import { CloseShift } from './close-shift.tsx'
import { OpenShift } from './open-shift.tsx'
import { ShiftClosed } from './shift-closed.tsx'
import type { ClosedShift } from './shift-closed.tsx'

/** The cash session of this desk: open it with a float, close it with counted cash. */
export function ShiftPlace() {
  const { text } = useTexts()
  const bridge = useBridge()
  const go = useScreenStore((store) => store.go)
  const [closed, setClosed] = useState<ClosedShift | null>(null)
  const { data } = useQuery({ queryKey: ['shift'], queryFn: () => bridge.readShift({}) })
  useKeys([{ key: 'Escape', says: 'keys.back', run: () => go('counter') }])
  return (
    <div className="h-full overflow-y-auto p-6">
      {closed !== null ? <ShiftClosed closed={closed} onDone={() => setClosed(null)} /> : data === undefined ? <p className="wait text-muted">{text('wait.loading')}</p> : data.shift === null ? <OpenShift onOpened={() => go(openSales(useSaleStore.getState()).length > 0 ? 'sell' : 'counter')} /> : <CloseShift shift={data.shift} onClosed={setClosed} />}
    </div>
  )
}
