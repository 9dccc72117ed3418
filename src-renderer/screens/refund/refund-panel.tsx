import { useState } from 'react'
import type { TicketView } from '#contract/shapes/ticket.ts'
import { refundReasons } from '#core/catalogue/reasons.ts'
import type { RefundReason } from '#core/catalogue/reasons.ts'
import { useArmedOperation } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useDesk, useMay } from '../../stores/desk-context.tsx'
import { useKeys } from '../../stores/key-store.ts'
import { useScreenStore } from '../../stores/screen-store.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState, Notice } from '../../ui/error-state.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { PanelFoot } from '../../ui/panel-foot.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { useApproved } from '../approve/use-approved.tsx'
import { reasonName } from '../client-card/reason-words.ts'
import { ConfirmMoney } from './confirm-money.tsx'
import { MoneyDone } from './money-done.tsx'
import type { RefundQuote } from './use-refund-quote.ts'
import { wayWords } from './way-words.ts'

type RefundPanelProps = { readonly ticket: TicketView; readonly refund: RefundQuote; readonly onClose: () => void }
type Given = { readonly operationId: string; readonly receiptNumber: string; readonly tenders: readonly { readonly method: string; readonly amountMinor: number; readonly insteadOf: string | null }[]; readonly refundMinor: number }

/** Why, what goes back, what ends; confirmed once, or allowed with a manager's PIN. */
export function RefundPanel({ ticket, refund, onClose }: RefundPanelProps) {
  const texts = useTexts()
  const { text, money, number } = texts
  const { currency, shift } = useDesk()
  const may = useMay('refund')
  const go = useScreenStore((store) => store.go)
  const [reason, setReason] = useState<RefundReason | null>(null)
  const [isConfirming, setIsConfirming] = useState(false)
  const [done, setDone] = useState<Given | null>(null)
  const { chosen, choice } = refund
  const amount = money(chosen?.refundMinor ?? 0, currency)
  const act = text(chosen?.refundMinor === 0 ? 'refund.action-nothing' : 'refund.action', { amount })
  const { run, approved } = useRefund({ refund, reason, what: `${text('refund.title', { name: ticket.typeName })}: ${amount}`, onDone: setDone })
  const canRun = chosen !== null && choice !== null && reason !== null && shift !== null && !refund.isFeeWrong
  const main = () => { if (canRun) { if (may) setIsConfirming(true); else void run() } }
  useKeys(done === null ? [{ key: 'Enter', says: 'keys.main', run: main }] : [])
  if (done !== null) {
    const cash = done.tenders.find(({ method }) => method === 'cash')?.amountMinor ?? 0
    return <MoneyDone words={text('refund.done')} figure={{ label: cash > 0 ? `${text('money.give')}: ${text('method.cash')}` : text('money.give'), amountMinor: cash > 0 ? cash : done.refundMinor, goesOut: true }} facts={done.tenders.filter(({ method }) => method !== 'cash').map((way) => ({ label: wayWords(way, texts), amountMinor: way.amountMinor }))} receiptOf={done.operationId} receiptNumber={done.receiptNumber} onClose={onClose} />
  }
  const facts = [
    { term: text('refund.gives'), value: amount, tone: 'brick' as const },
    ...(chosen === null || chosen.cashRoundingMinor === 0 ? [] : [{ term: text('refund.rounding'), value: money(chosen.cashRoundingMinor, currency) }]),
    ...(refund.visitsTaken === 0 ? [] : [{ term: text('refund.visits-end'), value: number(refund.visitsTaken) }]),
  ]
  return (
    <div className="flex grow flex-col gap-4">
      <ReasonField reasons={refundReasons} name={(id) => reasonName(id, texts)} value={reason} onChange={setReason} />
      <div className="border-t border-dashed border-line-strong/60" />
      <FactList facts={facts} />
      <Notice>{text('refund.ends-with-it')}</Notice>
      {approved.error === null ? null : <ErrorState>{approved.error}</ErrorState>}
      <PanelFoot>
        {shift === null ? <ErrorState actions={<Button hint="F7" onPress={() => go('shift')}>{text('shift.open')}</Button>}>{text('pay.needs-shift')}</ErrorState> : null}
        <Button kind="danger" large hint="Enter" isDisabled={!canRun} onPress={main}>{act}</Button>
        <Button kind="quiet" hint="Esc" onPress={onClose}>{text('action.cancel')}</Button>
      </PanelFoot>
      {isConfirming && chosen !== null ? <ConfirmMoney amount={amount} note={text('refund.ends-with-it')} facts={chosen.tenders.map((way) => ({ term: wayWords(way, texts), value: money(way.amountMinor, currency) }))} onConfirm={() => { setIsConfirming(false); void run() }} onClose={() => setIsConfirming(false)} /> : null}
      {approved.sheet}
    </div>
  )
}

type Refunding = { readonly refund: RefundQuote; readonly reason: RefundReason | null; readonly what: string; readonly onDone: (given: Given) => void }

/** The refund as one armed action. */
function useRefund({ refund: { choice }, reason, what, onDone }: Refunding) {
  const { text } = useTexts()
  const bridge = useBridge()
  const act = useAct()
  const approved = useApproved('refund', what)
  const armed = useArmedOperation(`${JSON.stringify(choice)} ${reason ?? ''}`)
  const run = () => approved.run(async (approval) => {
    if (choice === null || reason === null) return { ok: false, words: text('reason.needed'), refusal: null }
    const answer = await act(() => bridge.refundMembership({ ...choice, operationId: armed.operationId, reason, approval }))
    if (answer.ok) onDone(answer.value)
    return answer
  })
  return { run, approved }
}
