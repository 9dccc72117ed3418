import { useState } from 'react'
import { useDesk } from '../../stores/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import type { ClientCardView } from './client-card-view.ts'
import { PayOutAccount } from './pay-out-account.tsx'
import { TakePayment } from './take-payment.tsx'

type AccountPanelProps = { readonly card: ClientCardView; readonly onClose: () => void }

/** Putting money on an account, or paying it out. */
export function AccountPanel({ card, onClose }: AccountPanelProps) {
  const { text } = useTexts()
  const [isPayingOut, setIsPayingOut] = useState(false)
  return (
    <div className="flex grow flex-col gap-4">
      <div role="group" aria-label={text('account.title')} className="grid grid-cols-2 gap-2">
        <Button chosen={!isPayingOut} onPress={() => setIsPayingOut(false)}>{text('account.top-up')}</Button>
        <Button chosen={isPayingOut} isDisabled={card.accountMinor <= 0} onPress={() => setIsPayingOut(true)}>{text('account.pay-out')}</Button>
      </div>
      {isPayingOut ? <PayOutAccount card={card} onClose={() => setIsPayingOut(false)} /> : <TopUp card={card} onClose={onClose} />}
    </div>
  )
}

function TopUp({ card, onClose }: AccountPanelProps) {
  const { text } = useTexts()
  const { currency } = useDesk()
  const [amountMinor, setAmountMinor] = useState<number | null>(null)
  const [isOver, setIsOver] = useState(false)
  if (isOver && amountMinor !== null) {
    return <TakePayment clientId={card.client.id} what={text('account.top-up')} lines={[{ kind: 'account-top-up', amountMinor }]} action={(amount) => text('account.top-up-action', { amount })} onClose={() => { setIsOver(false); setAmountMinor(null); onClose() }} />
  }
  const isReady = amountMinor !== null && amountMinor > 0
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); if (isReady) setIsOver(true) }} className="flex grow flex-col gap-4">
      <MoneyField label={text('account.amount')} currency={currency} valueMinor={amountMinor} onChange={setAmountMinor} autoFocus />
      <Button kind="main" large type="submit" hint="Enter" className="mt-auto" isDisabled={!isReady}>{text('action.next')}</Button>
    </form>
  )
}
