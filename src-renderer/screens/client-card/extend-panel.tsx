import { skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { TicketView } from '#contract/shapes/ticket.ts'
import type { CorrectionReason } from '#core/catalogue/reasons.ts'
import { correctionReasons } from '#core/catalogue/reasons.ts'
import { newOperationId, useArmedOperation } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useKeys } from '../../stores/key-store.ts'
import { useToastStore } from '../../stores/toast-store.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { PanelFoot } from '../../ui/panel-foot.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { useApproved } from '../approve/use-approved.tsx'
import { reasonName } from './reason-words.ts'
import { wholeNumber } from './whole-number.ts'

type ExtendPanelProps = { readonly ticket: TicketView; readonly onClose: () => void }

const steps = { week: 7, month: 30 } as const
const choices = ['week', 'month', 'days', 'until'] as const
type Choice = (typeof choices)[number]

/** Moves the end of a ticket by days or to a day, with a reason; shows where it comes to lie. */
export function ExtendPanel({ ticket, onClose }: ExtendPanelProps) {
  const texts = useTexts()
  const { text, day, refusal } = texts
  const bridge = useBridge()
  const panel = useRef<HTMLDivElement>(null)
  const [choice, setChoice] = useState<Choice>('week')
  const [typedDays, setTypedDays] = useState('')
  const [lastDay, setLastDay] = useState<string | null>(null)
  const [reason, setReason] = useState<CorrectionReason | null>(null)
  const to = target(choice, typedDays, lastDay)
  const { data: preview } = useQuery({ queryKey: ['preview-extension', ticket.membershipId, to], queryFn: to === null ? skipToken : () => bridge.previewExtension({ membershipId: ticket.membershipId, to }) })
  const shown = preview?.ok === true ? preview.value : null
  const { approved, run } = useExtend({ ticket, days: shown?.days ?? null, reason, onClose })
  useEffect(() => { panel.current?.querySelector<HTMLInputElement>('input:checked')?.focus() }, [])
  const canRun = shown !== null && reason !== null
  useKeys([{ key: 'Enter', says: 'keys.main', run: () => void run() }])
  const stop = approved.error ?? (preview?.ok === false ? refusal(preview.refusal) : null)
  const kinds = choices.filter((id) => id !== 'until' || ticket.lastDay !== null)
  return (
    <div ref={panel} className="flex grow flex-col gap-4">
      <h2 className="text-title">{text('extend.title', { name: ticket.typeName })}</h2>
      <ChoiceList label={text('extend.by')} showLabel value={choice} onChange={(id) => { setChoice(id as Choice); approved.clear() }} choices={kinds.map((id) => ({ id, title: text(`extend.${id}`) }))} />
      {choice === 'days' ? <TextField label={text('extend.days-field')} hint={text('extend.days-hint')} value={typedDays} onChange={setTypedDays} inputMode="numeric" maxLength={5} autoFocus error={typedDays.trim() !== '' && wholeNumber(typedDays) === null ? text('field.not-a-number') : null} /> : null}
      {choice === 'until' ? <DateField label={text('extend.last-day')} value={lastDay} onChange={setLastDay} autoFocus /> : null}
      <ReasonField reasons={correctionReasons} name={(id) => reasonName(id, texts)} value={reason} onChange={setReason} />
      <div className="border-t border-dashed border-line-strong/60" />
      {stop === null ? (
        <FactList facts={[
          { term: text('extend.ends-now'), value: ticket.lastDay === null ? text('extend.not-yet') : day(ticket.lastDay) },
          { term: text('extend.ends-then'), value: shown === null ? '–' : shown.lastDayAfter === null ? text('extend.days-more', { count: shown.days }) : day(shown.lastDayAfter) },
        ]} />
      ) : <ErrorState>{stop}</ErrorState>}
      <PanelFoot>
        <Button kind="main" large hint="Enter" isDisabled={!canRun} onPress={() => void run()}>{text('extend.action')}</Button>
        <Button kind="quiet" hint="Esc" onPress={onClose}>{text('action.cancel')}</Button>
      </PanelFoot>
      {approved.sheet}
    </div>
  )
}

function target(choice: Choice, typedDays: string, lastDay: string | null): { days: number } | { lastDay: string } | null {
  if (choice === 'until') return lastDay === null ? null : { lastDay }
  if (choice !== 'days') return { days: steps[choice] }
  const days = wholeNumber(typedDays)
  return days === null || Math.abs(days) > 3650 ? null : { days }
}

type Extending = { readonly ticket: TicketView; readonly days: number | null; readonly reason: CorrectionReason | null; readonly onClose: () => void }

/** The extension as one armed action, with a manager's PIN where it is wanted. */
function useExtend({ ticket, days, reason, onClose }: Extending) {
  const { text, day } = useTexts()
  const bridge = useBridge()
  const act = useAct()
  const { show, showStop } = useToastStore()
  const approved = useApproved('edit-end-date', text('extend.title', { name: ticket.typeName }))
  const armed = useArmedOperation(`${ticket.membershipId} ${days ?? ''} ${reason ?? ''}`)
  const run = () => approved.run(async (approval) => {
    if (days === null || reason === null) return { ok: false, words: text('reason.needed'), refusal: null }
    const answer = await act(() => bridge.extendMembership({ operationId: armed.operationId, membershipId: ticket.membershipId, days, reason, approval }))
    if (!answer.ok) return answer
    const undo = () => void act(() => bridge.extendMembership({ operationId: newOperationId(), membershipId: ticket.membershipId, days: 0 - days, reason: 'mistake', approval: null })).then((undone) => (undone.ok ? show(text('correct.undone')) : showStop(undone.words)))
    // What a manager allowed once is not undone in their name.
    show(answer.value.lastDay === null ? text('extend.toast', { name: ticket.typeName }) : text('extend.toast-until', { name: ticket.typeName, day: day(answer.value.lastDay) }), approval === null ? undo : null)
    onClose()
    return answer
  })
  return { approved, run }
}
