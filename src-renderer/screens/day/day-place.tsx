import { useQuery } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { addDays, calendarDay } from '#core/dates/calendar-day.ts'
import { useBridge } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { ReceiptDialog } from '../receipt/receipt-dialog.tsx'
import { DayLines } from './day-lines.tsx'
import { DayNumbers } from './day-numbers.tsx'

/** What happened on a day, line by line, newest first. */
export function DayPlace() {
  const { text, day: dayWords } = useTexts()
  const desk = useDesk()
  const bridge = useBridge()
  const [day, setDay] = useState(desk.today)
  const [saleId, setSaleId] = useState<string | null>(null)
  const { data } = useQuery({ queryKey: ['day', day], queryFn: () => bridge.readDay({ day }) })
  const step = (days: number) => setDay(addDays(calendarDay(day), days))
  return (
    <div className="flex h-full flex-col gap-4 overflow-y-auto p-6">
      <header className="flex items-center gap-2">
        <h1 className="me-auto text-page">{dayWords(day, 'weekday')}</h1>
        <Button label={text('day.before')} onPress={() => step(-1)}><ChevronLeft aria-hidden size={20} className="rtl:rotate-180" /></Button>
        <Button isDisabled={day === desk.today} onPress={() => setDay(desk.today)}>{text('day.today')}</Button>
        <Button label={text('day.after')} isDisabled={day >= desk.today} onPress={() => step(1)}><ChevronRight aria-hidden size={20} className="rtl:rotate-180" /></Button>
      </header>
      <DayNumbers day={day} />
      {data === undefined ? <p className="wait text-muted">{text('wait.loading')}</p> : data.lines.length === 0 ? <EmptyState title={text('day.empty')}>{text('day.empty-hint')}</EmptyState> : <DayLines lines={data.lines} onReceipt={setSaleId} />}
      {data?.more === true ? <p className="text-small text-muted">{text('day.more', { count: data.lines.length })}</p> : null}
      {saleId === null ? null : <ReceiptDialog saleId={saleId} onClose={() => setSaleId(null)} />}
    </div>
  )
}
