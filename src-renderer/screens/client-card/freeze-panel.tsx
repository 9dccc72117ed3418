import { skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { TicketView } from '#contract/shapes/ticket.ts'
import { addDays, calendarDay, isCalendarDay } from '#core/dates/calendar-day.ts'
import { useArmedOperation } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useKeys } from '../../stores/key-store.ts'
import { useToastStore } from '../../stores/toast-store.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { PanelFoot } from '../../ui/panel-foot.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

type FreezePanelProps = {
  readonly ticket: TicketView
  readonly tickets: readonly TicketView[]
  readonly onChooseTicket: (membershipId: string) => void
  readonly onClose: () => void
  readonly onUndo: (operationId: string) => Promise<boolean>
}

const lengths = { week: 7, 'two-weeks': 14, month: 30 } as const
const choices = ['week', 'two-weeks', 'month', 'until', 'open'] as const
type LengthChoice = (typeof choices)[number]

/** Pause a ticket: for how long, what that does to its end and to the limit, one button. */
export function FreezePanel({ ticket, tickets, onChooseTicket, onClose, onUndo }: FreezePanelProps) {
  const { text, refusal } = useTexts()
  const bridge = useBridge()
  const act = useAct()
  const show = useToastStore((store) => store.show)
  const panel = useRef<HTMLDivElement>(null)
  const from = ticket.freeze.earliestFrom
  const [choice, setChoice] = useState<LengthChoice>('week')
  const [lastFrozenDay, setLastFrozenDay] = useState<string | null>(null)
  const until = untilOf(choice, from, lastFrozenDay)
  const isComplete = choice === 'open' || until !== null
  const input = { membershipId: ticket.membershipId, from, until }
  const armed = useArmedOperation(`${ticket.membershipId} ${from} ${until ?? 'open'}`)
  const [error, setError] = useState<string | null>(null)
  const { data: preview } = useQuery({ queryKey: ['preview-freeze', input], queryFn: isComplete ? () => bridge.previewFreeze(input) : skipToken })
  useEffect(() => { panel.current?.querySelector<HTMLInputElement>('input:checked')?.focus() }, [])
  const freezable = tickets.filter((item) => item.freeze.refusal === null)
  const run = async () => {
    if (!isComplete) return
    const answer = await act(() => bridge.freezeMembership({ ...input, operationId: armed.operationId }))
    if (!answer.ok) return setError(answer.words)
    show(text('freeze.toast', { name: ticket.typeName }), () => void onUndo(answer.value.operationId))
    onClose()
  }
  useKeys([{ key: 'Enter', says: 'keys.main', run: () => void run() }])
  const shown = preview?.ok === true ? preview.value : null
  const stop = error ?? (preview?.ok === false ? refusal(preview.refusal) : null)
  return (
    <div ref={panel} className="flex grow flex-col gap-4">
      <h2 className="text-title">{text('freeze.title', { name: ticket.typeName })}</h2>
      {freezable.length > 1 ? <SelectField label={text('freeze.which')} options={freezable.map((item) => ({ id: item.membershipId, name: item.typeName }))} value={ticket.membershipId} onChange={onChooseTicket} /> : null}
      <ChoiceList label={text('freeze.how-long')} showLabel value={choice} onChange={(next) => { setChoice(next as LengthChoice); setError(null) }} choices={choices.map((id) => ({ id, title: text(`freeze.${id}`) }))} />
      {choice === 'until' ? <DateField label={text('freeze.last-day')} value={lastFrozenDay} onChange={setLastFrozenDay} earliest={from} autoFocus /> : null}
      <div className="border-t border-dashed border-line-strong/60" />
      {stop === null ? (
        <FreezeConsequences from={from} until={until} preview={shown} />
      ) : <ErrorState>{stop}</ErrorState>}
      <PanelFoot>
        <Button kind="main" large hint="Enter" isDisabled={!isComplete || preview?.ok === false} onPress={() => void run()}>{text('freeze.action')}</Button>
        <Button kind="quiet" hint="Esc" onPress={onClose}>{text('action.cancel')}</Button>
      </PanelFoot>
    </div>
  )
}

/** The first day after the freeze; the person names the last frozen day, or a length. */
function untilOf(choice: LengthChoice, from: string, lastFrozenDay: string | null): string | null {
  if (choice === 'open') return null
  if (choice === 'until') return lastFrozenDay !== null && isCalendarDay(lastFrozenDay) ? addDays(lastFrozenDay, 1) : null
  return addDays(calendarDay(from), lengths[choice])
}

type Preview = { readonly lastDayBefore: string | null; readonly lastDayAfter: string | null; readonly limitLeftAfter: number | null }

/** What the freeze would do, before it is made. */
function FreezeConsequences({ from, until, preview }: { readonly from: string; readonly until: string | null; readonly preview: Preview | null }) {
  const { text, day } = useTexts()
  const basics = [
    { term: text('freeze.from'), value: day(from) },
    { term: text('freeze.back'), value: until === null ? text('freeze.when-unfrozen') : day(until) },
  ]
  if (preview === null) return <FactList facts={basics} />
  const { lastDayBefore, lastDayAfter, limitLeftAfter } = preview
  const end = lastDayAfter === null ? text('freeze.end-open') : text('freeze.end-from-to', { before: lastDayBefore === null ? '–' : day(lastDayBefore), after: day(lastDayAfter) })
  const limit = limitLeftAfter === null ? text('freeze.no-limit') : text('freeze.days', { count: limitLeftAfter })
  return <FactList facts={[...basics, { term: text('freeze.end-moves'), value: end }, { term: text('freeze.limit-left'), value: limit }]} />
}
