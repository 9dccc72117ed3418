import { useState } from 'react'
import type { FormEvent } from 'react'
import type { ShiftView } from '#contract/shapes/shift.ts'
import { payInReasons, payOutReasons } from '#core/catalogue/reasons.ts'
import { useArmedOperation } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import { useToastStore } from '../../stores/toast-store.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { PanelFoot } from '../../ui/panel-foot.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { reasonName } from '../client-card/reason-words.ts'

type MoveCashProps = { readonly shift: ShiftView; readonly way: 'pay-in' | 'pay-out'; readonly onClose: () => void }

/** Cash into the drawer or out of it that is no sale, with its reason. */
export function MoveCash({ shift, way, onClose }: MoveCashProps) {
  const texts = useTexts()
  const { text, money } = texts
  const { currency } = useDesk()
  const bridge = useBridge()
  const act = useAct()
  const show = useToastStore((store) => store.show)
  const [amountMinor, setAmountMinor] = useState<number | null>(null)
  const [reason, setReason] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const armed = useArmedOperation(`${way} ${amountMinor ?? ''} ${reason ?? ''}`)
  const isIn = way === 'pay-in'
  const inReason = payInReasons.find((known) => known === reason)
  const outReason = payOutReasons.find((known) => known === reason)
  const run = async (event: FormEvent) => {
    event.preventDefault()
    if (amountMinor === null || amountMinor === 0) return setError(text('field.not-an-amount'))
    if (reason === null) return setError(text('reason.needed'))
    const { operationId } = armed
    const answer = isIn ? await act(() => bridge.payIn({ operationId, amountMinor, reason: inReason ?? 'other' })) : await act(() => bridge.payOut({ operationId, amountMinor, reason: outReason ?? 'other' }))
    if (!answer.ok) return setError(answer.words)
    show(text(isIn ? 'drawer.paid-in' : 'drawer.paid-out', { amount: money(amountMinor, currency) }))
    onClose()
  }
  const thenMinor = shift.expectedCashMinor + (isIn ? 1 : -1) * (amountMinor ?? 0)
  return (
    <form noValidate onSubmit={(event) => void run(event)} className="flex grow flex-col gap-4">
      <h2 className="text-title">{text(isIn ? 'drawer.pay-in' : 'drawer.pay-out')}</h2>
      <MoneyField label={text('drawer.amount')} currency={currency} valueMinor={amountMinor} onChange={(next) => { setAmountMinor(next); setError(null) }} autoFocus />
      <ReasonField<string> reasons={isIn ? payInReasons : payOutReasons} name={(id) => reasonName(id, texts)} value={reason} onChange={(next) => { setReason(next); setError(null) }} />
      {shift.countsBlind ? null : <FactList facts={[{ term: text('drawer.then'), value: money(thenMinor, currency), tone: thenMinor < 0 ? 'brick' : undefined }]} />}
      {error === null ? null : <ErrorState>{error}</ErrorState>}
      <PanelFoot>
        <Button kind={isIn ? 'main' : 'danger'} large type="submit" hint="Enter">{text(isIn ? 'drawer.pay-in' : 'drawer.pay-out')}</Button>
        <Button kind="quiet" hint="Esc" onPress={onClose}>{text('action.cancel')}</Button>
      </PanelFoot>
    </form>
  )
}
