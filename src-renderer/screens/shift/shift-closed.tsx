import { useQuery } from '@tanstack/react-query'
import { useBridge } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { differenceTone, differenceWords } from './difference-words.ts'
import { ReportPaper } from './report-paper.tsx'
import { SaveReport } from './save-report.tsx'

/** What was closed stays in sight until the next shift with its Z, so that the cash can be counted off against it. */
export function ShiftClosed({ shiftId, onDone }: { readonly shiftId: string; readonly onDone: () => void }) {
  const texts = useTexts()
  const { text, money } = texts
  const { currency } = useDesk()
  const bridge = useBridge()
  const { data } = useQuery({ queryKey: ['shift-report', shiftId], queryFn: () => bridge.readShiftReport({ shiftId }) })
  if (data?.ok !== true) return <p className="wait p-6 text-muted">{text('wait.loading')}</p>
  const { number, expectedCashMinor, countedCashMinor } = data.value
  const differenceMinor = (countedCashMinor ?? 0) - expectedCashMinor
  return (
    <div role="status" className="grid h-full grid-cols-[minmax(0,1fr)_var(--action-width)]">
      <div className="flex min-h-0 flex-col gap-5 overflow-y-auto px-6 pt-5 pb-20">
        <h1 className="text-page">{text('shift.closed', { number })}</h1>
        <div className="max-w-md"><ReportPaper whole report={data.value} /></div>
      </div>
      <aside className="flex min-h-0 flex-col gap-4 overflow-y-auto border-s border-line bg-rail p-5">
        <FactList facts={[{ term: text('shift.expected'), value: money(expectedCashMinor, currency) }, { term: text('shift.counted'), value: money(countedCashMinor ?? 0, currency) }, { term: text('shift.difference'), value: differenceWords(differenceMinor, currency, texts), tone: differenceTone(differenceMinor) }]} />
        <div className="mt-auto flex flex-col gap-2.5"><SaveReport shiftId={shiftId} /><Button kind="main" large onPress={onDone}>{text('shift.open-next')}</Button></div>
      </aside>
    </div>
  )
}
