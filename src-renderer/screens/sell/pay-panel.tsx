import { useState } from 'react'
import type { QuoteView } from '#contract/shapes/quote.ts'
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
import type { usePay } from './use-pay.ts'
import { dueOf, isSettled } from './use-pay.ts'

type PayPanelProps = { readonly draft: SaleDraft; readonly quote: QuoteView; readonly paying: ReturnType<typeof usePay> }

const methods: readonly MoneyMethod[] = ['cash', 'card', 'transfer', 'other']

/** How it is paid: the way in hand, likely amounts, the change, and the one button that takes it. */
export function PayPanel({ draft, quote, paying: { pay, isBusy, error } }: PayPanelProps) {
  const { text, money, amount } = useTexts()
  const { currency, shift } = useDesk()
  const change = useSaleStore((store) => store.change)
  const go = useScreenStore((store) => store.go)
  const [isWrong, setIsWrong] = useState(false)
  const isCash = draft.method === 'cash'
  const dueMinor = dueOf(quote, draft)
  const inHandMinor = draft.givenMinor ?? dueMinor
  const isPaid = isSettled(quote, draft)
  const main = () => { if (!isWrong) void pay() }
  const choose = (method: MoneyMethod) => {
    setIsWrong(false)
    change({ method, givenMinor: null })
  }
  useKeys([{ key: 'F9', says: 'keys.pay', run: main }, { key: 'Enter', says: 'keys.main', run: main }])
  return (
    <div className="flex shrink-0 flex-col gap-3 border-t border-line bg-rail px-6 pt-4 pb-5">
      <MethodChoice method={draft.method} onChoose={choose} />
      <MoneyField key={`${draft.method} ${draft.tenders.length}`} label={text(isCash ? 'sell.given' : 'sell.amount')} currency={currency} valueMinor={inHandMinor} autoFocus={draft.tenders.length > 0} onChange={(givenMinor, wrong) => { setIsWrong(wrong); change({ givenMinor }) }} />
      {isCash ? (
        <div role="group" aria-label={text('sell.quick')} className="grid grid-cols-4 gap-2">
          {quote.quickTendersMinor.slice(0, 4).map((quickMinor) => <Button key={quickMinor} className={`px-1! ${draft.givenMinor === quickMinor ? 'border-2! border-accent!' : ''}`} onPress={() => { setIsWrong(false); change({ givenMinor: quickMinor }) }}>{amount(quickMinor, currency)}</Button>)}
        </div>
      ) : null}
      {error === null ? null : <ErrorState>{error}</ErrorState>}
      <div className="flex min-h-13 items-baseline justify-between gap-4">
        <span className={isPaid ? '' : 'font-semibold'}>{text(isPaid ? 'sell.change' : 'sell.still-left')}</span>
        <span data-change className={`text-change leading-none font-semibold ${isPaid ? 'text-accent' : 'text-amber'}`}>{money(isPaid ? quote.changeMinor : dueMinor, currency)}</span>
      </div>
      {shift === null ? (
        <ErrorState actions={<Button hint="F7" onPress={() => go('shift')}>{text('shift.open')}</Button>}>{text('sell.needs-shift')}</ErrorState>
      ) : <Button kind="main" large hint="F9" isDisabled={isBusy || isWrong} onPress={main}>{text(isPaid ? (isCash ? 'sell.take-cash' : 'sell.take') : 'sell.put-down-amount', { amount: amount(inHandMinor, currency), method: text(`method.${draft.method}`) })}</Button>}
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
