import { useState } from 'react'
import type { QuoteView, SaleInput } from '#contract/shapes/quote.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import { useKeys } from '../../stores/key-store.ts'
import { useSaleStore } from '../../stores/sale-store.ts'
import type { MoneyMethod } from '#core/sales/bodies.ts'
import type { SaleDraft } from '../../stores/sale-store.ts'
import { useScreenStore } from '../../stores/screen-store.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

type PayPanelProps = { readonly draft: SaleDraft; readonly quote: QuoteView; readonly input: SaleInput }

const methods: readonly MoneyMethod[] = ['cash', 'card', 'transfer', 'other']

/** How it is paid: the way in hand, likely amounts, the change, and the one button that takes it. */
export function PayPanel({ draft, quote, input }: PayPanelProps) {
  const { text, money, amount } = useTexts()
  const { currency, shift } = useDesk()
  const bridge = useBridge()
  const act = useAct()
  const change = useSaleStore((store) => store.change)
  const go = useScreenStore((store) => store.go)
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const isCash = draft.method === 'cash'
  const dueMinor = isCash ? quote.leftInCashMinor : quote.leftMinor
  // What is left without the amount in hand: the desk counts that amount in, so it is given back here.
  const inHandMinor = draft.givenMinor ?? dueMinor
  const isPaid = draft.givenMinor === null || dueMinor === 0
  const pay = async () => {
    if (isBusy || shift === null) return
    const tenders = draft.givenMinor === null && dueMinor > 0 ? [...input.tenders, { method: draft.method, amountMinor: dueMinor }] : input.tenders
    setIsBusy(true)
    const answer = await act(() => bridge.sell({ ...input, tenders, operationId: draft.operationId }))
    setIsBusy(false)
    setError(answer.ok ? null : answer.words)
    if (answer.ok) change({ done: answer.value })
  }
  /** Part of it this way: it is put down, and the rest is asked for in cash, or by card after cash. */
  const putDown = () => {
    if (draft.givenMinor === null || draft.givenMinor === 0) return
    change({ tenders: [...draft.tenders, { method: draft.method, amountMinor: draft.givenMinor }], givenMinor: null, method: isCash ? 'card' : 'cash' })
  }
  useKeys([{ key: 'F9', says: 'keys.pay', run: isPaid ? () => void pay() : putDown }, { key: 'Enter', says: 'keys.main', run: isPaid ? () => void pay() : putDown }])
  return (
    <div className="flex flex-col gap-3 border-t border-line bg-rail px-6 pt-4 pb-5">
      <MethodChoice method={draft.method} onChoose={(method) => change({ method, givenMinor: null })} />
      <div className="grid grid-cols-[1fr_auto] items-end gap-2">
        <MoneyField key={`${draft.method} ${draft.tenders.length}`} label={text(isCash ? 'sell.given' : 'sell.amount')} currency={currency} valueMinor={inHandMinor} onChange={(givenMinor) => change({ givenMinor })} />
        {isPaid ? null : <Button onPress={putDown}>{text('sell.put-down')}</Button>}
      </div>
      {isCash ? (
        <div role="group" aria-label={text('sell.quick')} className="grid grid-cols-4 gap-2">
          {quote.quickTendersMinor.slice(0, 4).map((quickMinor) => <Button key={quickMinor} className={`px-1! ${draft.givenMinor === quickMinor ? 'border-2! border-accent!' : ''}`} onPress={() => change({ givenMinor: quickMinor })}>{amount(quickMinor, currency)}</Button>)}
        </div>
      ) : null}
      {error === null ? null : <ErrorState>{error}</ErrorState>}
      <div className="flex min-h-13 items-baseline justify-between gap-4">
        <span className={isPaid ? '' : 'font-semibold'}>{text(isPaid ? 'sell.change' : 'sell.still-left')}</span>
        <span data-change className={`text-change leading-none font-semibold ${isPaid ? 'text-accent' : 'text-amber'}`}>{money(isPaid ? quote.changeMinor : dueMinor, currency)}</span>
      </div>
      {shift === null ? (
        <ErrorState actions={<Button hint="F7" onPress={() => go('shift')}>{text('shift.open')}</Button>}>{text('sell.needs-shift')}</ErrorState>
      ) : <Button kind="main" large hint="F9" isDisabled={isBusy} onPress={isPaid ? () => void pay() : putDown}>{text(isPaid ? (isCash ? 'sell.take-cash' : 'sell.take') : 'sell.put-down-amount', { amount: amount(inHandMinor, currency), method: text(`method.${draft.method}`) })}</Button>}
    </div>
  )
}

function MethodChoice({ method, onChoose }: { readonly method: MoneyMethod; readonly onChoose: (method: MoneyMethod) => void }) {
  const { text } = useTexts()
  return (
    <div role="group" aria-label={text('sell.method')} className="grid grid-cols-4 gap-2">
      {methods.map((one) => <Button key={one} className="px-2!" chosen={method === one} onPress={() => onChoose(one)}>{text(`method.${one}`)}</Button>)}
    </div>
  )
}
