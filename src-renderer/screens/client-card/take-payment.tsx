import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { QuoteView, SaleInput } from '#contract/shapes/quote.ts'
import type { MoneyMethod } from '#core/sales/bodies.ts'
import { moneyMethods } from '#core/sales/bodies.ts'
import { useArmedOperation } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import { useKeys } from '../../stores/key-store.ts'
import { useScreenStore } from '../../stores/screen-store.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { PanelFoot } from '../../ui/panel-foot.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { MoneyDone } from '../refund/money-done.tsx'

type TakePaymentProps = {
  readonly clientId: string
  readonly what: string
  readonly lines: SaleInput['lines']
  readonly onClose: () => void
  /** What the button says; what was paid where nothing is said. */
  readonly action?: (amount: string) => string
}

type Done = { readonly saleId: string; readonly receiptNumber: string; readonly totalMinor: number; readonly changeMinor: number }

/** Takes money for one thing on the card, by one way: a visit that is owed or paid by itself, a top-up. */
export function TakePayment({ clientId, what, lines, onClose, action }: TakePaymentProps) {
  const { text, refusal } = useTexts()
  const bridge = useBridge()
  const [done, setDone] = useState<Done | null>(null)
  const [method, setMethod] = useState<MoneyMethod>('cash')
  const [given, setGiven] = useState<{ readonly minor: number | null; readonly isWrong: boolean }>({ minor: null, isWrong: false })
  const input = { clientId, lines: [...lines], discount: null, tenders: given.minor === null || method !== 'cash' ? [] : [{ method, amountMinor: given.minor }] }
  const { data } = useQuery({ queryKey: ['quote-sale', input], queryFn: () => bridge.quoteSale(input), placeholderData: (before) => before })
  const quote = data?.ok === true ? data.value : null
  const { isBusy, error, pay } = useTake({ input, method, isWrong: given.isWrong, onDone: setDone })
  if (done !== null) return <MoneyDone words={text('pay.done')} figure={{ label: text('sell.change'), amountMinor: done.changeMinor }} facts={[{ label: text('receipt.total'), amountMinor: done.totalMinor }]} receiptOf={done.saleId} receiptNumber={done.receiptNumber} onClose={onClose} />
  const stop = error ?? (data?.ok === false ? refusal(data.refusal) : null)
  const choose = (next: MoneyMethod) => {
    setMethod(next)
    setGiven({ minor: null, isWrong: false })
  }
  return (
    <div className="flex grow flex-col gap-4">
      <h2 className="text-title">{what}</h2>
      {quote === null ? null : <Due quote={quote} method={method} given={given.minor} onMethod={choose} onGiven={(minor, isWrong) => setGiven({ minor, isWrong })} />}
      {stop === null ? null : <ErrorState>{stop}</ErrorState>}
      <PayFoot quote={quote} isDisabled={isBusy || given.isWrong} action={action} onPay={() => void pay()} onClose={onClose} />
    </div>
  )
}

type Taking = { readonly input: SaleInput; readonly method: MoneyMethod; readonly isWrong: boolean; readonly onDone: (done: Done) => void }

/** The payment as one armed action; without an amount given the exact one is meant. */
function useTake({ input, method, isWrong, onDone }: Taking) {
  const bridge = useBridge()
  const act = useAct()
  const armed = useArmedOperation(JSON.stringify([input.lines, method]))
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const pay = async () => {
    if (isBusy || isWrong) return
    setIsBusy(true)
    // Hands are quicker than the desk: what is due is asked at the press, not read from the screen.
    const quoted = await act(() => bridge.quoteSale(input))
    if (!quoted.ok) {
      setIsBusy(false)
      return setError(quoted.words)
    }
    const quote = quoted.value
    const dueMinor = method === 'cash' ? quote.leftInCashMinor : quote.leftMinor
    const tenders = input.tenders.length > 0 || dueMinor === 0 ? input.tenders : [{ method, amountMinor: dueMinor }]
    const answer = await act(() => bridge.sell({ ...input, tenders, operationId: armed.operationId }))
    setIsBusy(false)
    setError(answer.ok ? null : answer.words)
    if (answer.ok) onDone(answer.value)
  }
  return { pay, isBusy, error }
}

type DueProps = { readonly quote: QuoteView; readonly method: MoneyMethod; readonly given: number | null; readonly onMethod: (method: MoneyMethod) => void; readonly onGiven: (minor: number | null, isWrong: boolean) => void }

/** How much, by which way, and what change there is. */
function Due({ quote, method, given, onMethod, onGiven }: DueProps) {
  const { text, money, amount } = useTexts()
  const { currency } = useDesk()
  const isCash = method === 'cash'
  const shownMinor = given ?? (isCash ? quote.leftInCashMinor : quote.leftMinor)
  const isShort = given !== null && quote.leftInCashMinor > 0
  return (
    <>
      <div className="flex items-baseline justify-between gap-4"><span className="text-strong">{text('sell.to-pay')}</span><span className="text-page leading-9 font-semibold">{money(quote.totalMinor, currency)}</span></div>
      <div role="group" aria-label={text('sell.method')} className="grid grid-cols-2 gap-2">
        {moneyMethods.map((one) => <Button key={one} className="px-2!" chosen={method === one} onPress={() => onMethod(one)}>{text(`method.${one}`)}</Button>)}
      </div>
      {isCash ? (
        <>
          <MoneyField label={text('sell.given')} currency={currency} valueMinor={shownMinor} onChange={onGiven} autoFocus />
          <div role="group" aria-label={text('sell.quick')} className="grid grid-cols-4 gap-2">{quote.quickTendersMinor.slice(0, 4).map((quick) => <Button key={quick} className="px-1!" onPress={() => onGiven(quick, false)}>{amount(quick, currency)}</Button>)}</div>
          <div className="flex items-baseline justify-between gap-4"><span>{text(isShort ? 'sell.still-left' : 'sell.change')}</span><span data-change className={`text-figure leading-none font-semibold ${isShort ? 'text-amber' : 'text-accent'}`}>{money(isShort ? quote.leftInCashMinor : quote.changeMinor, currency)}</span></div>
        </>
      ) : null}
    </>
  )
}

type PayFootProps = { readonly quote: QuoteView | null; readonly isDisabled: boolean; readonly action: TakePaymentProps['action']; readonly onPay: () => void; readonly onClose: () => void }

function PayFoot({ quote, isDisabled, action, onPay, onClose }: PayFootProps) {
  const { text, money } = useTexts()
  const { currency, shift } = useDesk()
  const go = useScreenStore((store) => store.go)
  useKeys([{ key: 'Enter', says: 'keys.main', run: onPay }, { key: 'F9', says: 'keys.pay', run: onPay }])
  const due = money(quote?.totalMinor ?? 0, currency)
  return (
    <PanelFoot>
      {shift === null ? (
        <ErrorState actions={<Button hint="F7" onPress={() => go('shift')}>{text('shift.open')}</Button>}>{text('pay.needs-shift')}</ErrorState>
      ) : <Button kind="main" large hint="F9" isDisabled={isDisabled || quote === null} onPress={onPay}>{action === undefined ? text('sell.take-cash', { amount: due }) : action(due)}</Button>}
      <Button kind="quiet" hint="Esc" onPress={onClose}>{text('action.cancel')}</Button>
    </PanelFoot>
  )
}
