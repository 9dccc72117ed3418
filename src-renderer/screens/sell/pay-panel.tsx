import { useState } from 'react'
import type { QuoteView } from '#contract/shapes/quote.ts'
import { useDesk } from '../../stores/desk-context.tsx'
import { useKeys } from '../../stores/key-store.ts'
import { useSaleStore } from '../../stores/sale-store.ts'
import type { PayMethod, SaleDraft } from '../../stores/sale-store.ts'
import { useScreenStore } from '../../stores/screen-store.ts'
import { Button } from '../../ui/button.tsx'
import { Attention, ErrorState } from '../../ui/error-state.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { GiftCardInHand } from './gift-card-in-hand.tsx'
import { dueOf, isSettled, isStored } from './in-hand.ts'
import { MethodChoice } from './method-choice.tsx'
import type { useGiftCard } from './use-gift-card.ts'
import type { usePay } from './use-pay.ts'

type PayPanelProps = { readonly draft: SaleDraft; readonly quote: QuoteView; readonly paying: ReturnType<typeof usePay>; readonly giftCard: ReturnType<typeof useGiftCard>; readonly onManager: () => void }

/** How it is paid: the way in hand, likely amounts, the change, and the one button that takes it. */
export function PayPanel({ draft, quote, paying, giftCard, onManager }: PayPanelProps) {
  const { text, money, amount } = useTexts()
  const { currency, shift } = useDesk()
  const change = useSaleStore((store) => store.change)
  const go = useScreenStore((store) => store.go)
  const [isWrong, setIsWrong] = useState(false)
  const { method } = draft
  const { card } = giftCard
  const dueMinor = dueOf(quote, draft, card)
  const inHandMinor = draft.givenMinor ?? dueMinor
  const isPaid = isSettled(quote, draft, card)
  /** Nothing is to be handed over: a visit, cards or what was put down pays it all. */
  const isAllPut = draft.givenMinor === null && quote.leftMinor === 0
  const main = () => { if (!isWrong) void paying.pay() }
  const choose = (next: PayMethod) => {
    setIsWrong(false)
    change({ method: next, givenMinor: null })
  }
  useKeys([{ key: 'F9', says: 'keys.pay', run: main }, { key: 'Enter', says: 'keys.main', run: main }, { key: 'g', says: 'keys.gift-card', run: () => choose('gift-card') }])
  const leftMinor = isStored(method) ? quote.leftMinor - inHandMinor : dueMinor
  const words = isAllPut ? text('sell.finish') : text(isPaid ? (method === 'cash' ? 'sell.take-cash' : 'sell.take') : 'sell.put-down-amount', { amount: amount(inHandMinor, currency), method: text(`method.${method}`) })
  const amountField = <MoneyField key={`${method} ${draft.tenders.length}`} label={text(method === 'cash' ? 'sell.given' : 'sell.amount')} currency={currency} valueMinor={inHandMinor} autoFocus={draft.tenders.length > 0 && method !== 'gift-card'} onChange={(givenMinor, wrong) => { setIsWrong(wrong); change({ givenMinor }) }} />
  return (
    <div className="flex shrink-0 flex-col gap-3 border-t border-line bg-rail px-6 pt-4 pb-5">
      {isAllPut ? null : (
        <>
          <MethodChoice method={method} quote={quote} onChoose={choose} />
          {method === 'gift-card' ? <GiftCardInHand draft={draft} card={card} paysMinor={inHandMinor} onEnter={() => void paying.pay(false)} amount={card === null ? null : amountField} /> : null}
          {method === 'client-account' ? <p className="font-semibold">{text('sell.account-holds', { amount: money(quote.accountMinor ?? 0, currency) })}</p> : null}
          {method === 'gift-card' ? null : amountField}
        </>
      )}
      {method === 'cash' && !isAllPut ? (
        <div role="group" aria-label={text('sell.quick')} className="grid grid-cols-4 gap-2">
          {quote.quickTendersMinor.slice(0, 4).map((quickMinor) => <Button key={quickMinor} className={`px-1! ${draft.givenMinor === quickMinor ? 'border-2! border-accent!' : ''}`} onPress={() => { setIsWrong(false); change({ givenMinor: quickMinor }) }}>{amount(quickMinor, currency)}</Button>)}
        </div>
      ) : null}
      {paying.error === null ? null : <ErrorState>{paying.error}</ErrorState>}
      {paying.question === null ? null : <Attention actions={<><Button onPress={paying.confirmSame}>{text('sell.another-visit')}</Button><Button kind="quiet" onPress={paying.dismiss}>{text('deduct.same')}</Button></>}>{paying.question}</Attention>}
      <div className="flex min-h-13 items-baseline justify-between gap-4">
        <span className={isPaid ? '' : 'font-semibold'}>{text(isPaid ? 'sell.change' : 'sell.still-left')}</span>
        <span data-change className={`text-change leading-none font-semibold ${isPaid ? 'text-accent' : 'text-amber'}`}>{money(isPaid ? quote.changeMinor : leftMinor, currency)}</span>
      </div>
      {shift === null ? (
        <ErrorState actions={<Button hint="F7" onPress={() => go('shift')}>{text('shift.open')}</Button>}>{text('sell.needs-shift')}</ErrorState>
      ) : quote.needsManager ? <Button kind="main" large hint="F9" onPress={onManager}>{text('sell.ask-manager')}</Button> : <Button kind="main" large hint="F9" isDisabled={paying.isBusy || isWrong} onPress={main}>{words}</Button>}
    </div>
  )
}
