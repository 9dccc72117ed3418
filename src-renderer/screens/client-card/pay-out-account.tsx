import { useState } from 'react'
import type { MoneyMethod } from '#core/sales/bodies.ts'
import { moneyMethods } from '#core/sales/bodies.ts'
import { useArmedOperation } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useDesk, useMay } from '../../stores/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { PanelFoot } from '../../ui/panel-foot.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { useApproved } from '../approve/use-approved.tsx'
import { ConfirmMoney } from '../refund/confirm-money.tsx'
import { MoneyDone } from '../refund/money-done.tsx'
import type { ClientCardView } from './client-card-view.ts'

type PayOutAccountProps = { readonly card: ClientCardView; readonly onClose: () => void }

/** Pays store credit out: it cannot be undone, so it is confirmed once, or allowed with a manager's PIN. */
export function PayOutAccount({ card, onClose }: PayOutAccountProps) {
  const { text, money } = useTexts()
  const { currency } = useDesk()
  const bridge = useBridge()
  const act = useAct()
  const may = useMay('pay-out-account')
  const [amountMinor, setAmountMinor] = useState<number | null>(card.accountMinor)
  const [method, setMethod] = useState<MoneyMethod>('cash')
  const [isConfirming, setIsConfirming] = useState(false)
  const [done, setDone] = useState<{ readonly operationId: string; readonly receiptNumber: string; readonly balanceMinor: number; readonly paidMinor: number } | null>(null)
  const shown = money(amountMinor ?? 0, currency)
  const armed = useArmedOperation(`${card.client.id} ${amountMinor ?? ''} ${method}`)
  const approved = useApproved('pay-out-account', text('account.pay-out-action', { amount: shown }))
  const isReady = amountMinor !== null && amountMinor > 0
  const run = () => {
    setIsConfirming(false)
    return approved.run(async (approval) => {
      if (amountMinor === null) return { ok: false, words: text('field.not-an-amount'), refusal: null }
      const answer = await act(() => bridge.payOutAccount({ operationId: armed.operationId, clientId: card.client.id, amountMinor, method, approval }))
      if (answer.ok) setDone({ ...answer.value, paidMinor: amountMinor })
      return answer
    })
  }
  if (done !== null) return <MoneyDone words={text('account.paid-out')} figure={{ label: text('money.pay-out'), amountMinor: done.paidMinor, goesOut: true }} facts={[{ label: text('account.balance'), amountMinor: done.balanceMinor }]} receiptOf={done.operationId} receiptNumber={done.receiptNumber} onClose={onClose} />
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); if (!isReady) return; if (may) setIsConfirming(true); else void run() }} className="flex grow flex-col gap-4">
      <MoneyField label={text('account.amount')} currency={currency} valueMinor={amountMinor} onChange={(next) => { setAmountMinor(next); approved.clear() }} autoFocus />
      <SelectField label={text('account.by')} options={moneyMethods.map((id) => ({ id, name: text(`method.${id}`) }))} value={method} onChange={(id) => setMethod(moneyMethods.find((known) => known === id) ?? 'cash')} />
      <FactList facts={[{ term: text('account.balance'), value: money(card.accountMinor - (amountMinor ?? 0), currency) }]} />
      {approved.error === null ? null : <ErrorState>{approved.error}</ErrorState>}
      <PanelFoot><Button kind="danger" large type="submit" hint="Enter" isDisabled={!isReady}>{text('account.pay-out-action', { amount: shown })}</Button></PanelFoot>
      {isConfirming ? <ConfirmMoney amount={shown} facts={[{ term: text('account.by'), value: text(`method.${method}`) }]} onConfirm={() => void run()} onClose={() => setIsConfirming(false)} /> : null}
      {approved.sheet}
    </form>
  )
}
