import { Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import type { TicketView } from '#contract/shapes/ticket.ts'
import type { CorrectionReason } from '#core/catalogue/reasons.ts'
import { correctionReasons } from '#core/catalogue/reasons.ts'
import { newOperationId, useArmedOperation } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useKeys } from '../../stores/key-store.ts'
import { useToastStore } from '../../stores/toast-store.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { PanelFoot } from '../../ui/panel-foot.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { useApproved } from '../approve/use-approved.tsx'
import { reasonName } from './reason-words.ts'
import { wholeNumber } from './whole-number.ts'

type CorrectPanelProps = { readonly ticket: TicketView; readonly onClose: () => void }

/** Adds visits to a balance or takes them away, with a reason: an entry of its own, never an overwrite. */
export function CorrectPanel({ ticket, onClose }: CorrectPanelProps) {
  const texts = useTexts()
  const { text, number } = texts
  const counted = ticket.rows.flatMap(({ name, left, sold }, index) => (left === null ? [] : [{ index, name, left, sold: sold ?? left }]))
  const [row, setRow] = useState(counted[0]?.index ?? 0)
  const [typed, setTyped] = useState('1')
  const [reason, setReason] = useState<CorrectionReason | null>(null)
  const visits = wholeNumber(typed)
  const chosen = counted.find(({ index }) => index === row)
  const after = visits === null || chosen === undefined ? null : chosen.left + visits
  const { approved, run } = useCorrect({ ticket, row, visits, reason, onClose })
  const step = (by: number) => { setTyped(String((visits ?? 0) + by)); approved.clear() }
  const canRun = visits !== null && visits !== 0 && reason !== null
  useKeys([{ key: 'Enter', says: 'keys.main', run: () => void run() }])
  return (
    <div className="flex grow flex-col gap-4">
      <h2 className="text-title">{text('correct.title', { name: ticket.typeName })}</h2>
      {counted.length > 1 ? <SelectField label={text('correct.row')} options={counted.map(({ index, name }) => ({ id: String(index), name }))} value={String(row)} onChange={(id) => setRow(Number(id))} /> : null}
      <div className="flex items-end gap-2">
        <Button label={text('correct.fewer')} className="min-w-(--target) px-0!" onPress={() => step(-1)}><Minus aria-hidden size={20} /></Button>
        <div className="grow"><TextField label={text('correct.visits')} value={typed} onChange={(next) => { setTyped(next); approved.clear() }} inputMode="numeric" maxLength={6} inputClassName="text-center" autoFocus error={typed.trim() !== '' && visits === null ? text('field.not-a-number') : null} /></div>
        <Button label={text('correct.more')} className="min-w-(--target) px-0!" onPress={() => step(1)}><Plus aria-hidden size={20} /></Button>
      </div>
      <p className="-mt-2 text-small text-muted">{text('correct.hint')}</p>
      <ReasonField reasons={correctionReasons} name={(id) => reasonName(id, texts)} value={reason} onChange={setReason} />
      <div className="border-t border-dashed border-line-strong/60" />
      <FactList facts={[
        { term: text('correct.now'), value: chosen === undefined ? '–' : number(chosen.left) },
        { term: text('correct.then'), value: after === null ? '–' : number(after), tone: after !== null && after < 0 ? 'brick' : undefined },
      ]} />
      {approved.error === null ? null : <ErrorState>{approved.error}</ErrorState>}
      <PanelFoot>
        <Button kind="main" large hint="Enter" isDisabled={!canRun} onPress={() => void run()}>{text('correct.action')}</Button>
        <Button kind="quiet" hint="Esc" onPress={onClose}>{text('action.cancel')}</Button>
      </PanelFoot>
      {approved.sheet}
    </div>
  )
}

type Correcting = { readonly ticket: TicketView; readonly row: number; readonly visits: number | null; readonly reason: CorrectionReason | null; readonly onClose: () => void }

/** The correction as one armed action, with a manager's PIN where it is wanted. */
function useCorrect({ ticket, row, visits, reason, onClose }: Correcting) {
  const { text } = useTexts()
  const bridge = useBridge()
  const act = useAct()
  const { show, showStop } = useToastStore()
  const approved = useApproved('edit-balance', text('correct.title', { name: ticket.typeName }))
  const armed = useArmedOperation(`${ticket.membershipId} ${row} ${visits ?? ''} ${reason ?? ''}`)
  const run = () => approved.run(async (approval) => {
    if (visits === null || reason === null) return { ok: false, words: text('reason.needed'), refusal: null }
    const answer = await act(() => bridge.correctBalance({ operationId: armed.operationId, membershipId: ticket.membershipId, row, visits, reason, approval }))
    if (!answer.ok) return answer
    const undo = () => void act(() => bridge.correctBalance({ operationId: newOperationId(), membershipId: ticket.membershipId, row, visits: 0 - visits, reason: 'mistake', approval: null })).then((undone) => (undone.ok ? show(text('correct.undone')) : showStop(undone.words)))
    // What a manager allowed once is not undone in their name.
    show(text('correct.toast', { name: ticket.typeName, left: answer.value.left ?? 0 }), approval === null ? undo : null)
    onClose()
    return answer
  })
  return { approved, run }
}
