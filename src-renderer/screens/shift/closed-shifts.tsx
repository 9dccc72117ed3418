import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useBridge } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { differenceTone, differenceWords } from './difference-words.ts'
import { ReportDialog } from './report-dialog.tsx'

const tones = { amber: 'text-amber', brick: 'text-brick' } as const

/** Earlier shifts of this desk: every Z can be seen and printed again. */
export function ClosedShifts() {
  const texts = useTexts()
  const { text, day } = texts
  const { currency } = useDesk()
  const bridge = useBridge()
  const [shownId, setShownId] = useState<string | null>(null)
  const { data } = useQuery({ queryKey: ['shifts'], queryFn: () => bridge.listShifts({}) })
  if (data === undefined) return null
  return (
    <section className="border-t border-line pt-3.5">
      <h2 className="mb-1.5 text-small text-muted">{text('report.earlier')}</h2>
      {data.shifts.length === 0 ? <p className="text-muted">{text('report.earlier-empty')}</p> : null}
      <ul>
        {data.shifts.map((shift) => {
          const tone = differenceTone(shift.differenceMinor)
          return (
            <li key={shift.shiftId} className="flex min-h-11 items-center justify-between gap-4 border-b border-line">
              <span><span className="font-medium">{text('shift.title', { number: shift.number })}</span> <span className="text-muted">· {text('report.closed-by', { day: day(shift.day), time: shift.time, name: shift.closedByName })}</span></span>
              <span className="flex items-center gap-4"><span className={tone === undefined ? 'text-muted' : tones[tone]}>{shift.differenceMinor === 0 ? '' : differenceWords(shift.differenceMinor, currency, texts)}</span><Button className="min-h-(--target-small)! px-3! text-small!" onPress={() => setShownId(shift.shiftId)}>{text('report.show-z', { number: shift.number })}</Button></span>
            </li>
          )
        })}
      </ul>
      {shownId === null ? null : <ReportDialog shiftId={shownId} onClose={() => setShownId(null)} />}
    </section>
  )
}
