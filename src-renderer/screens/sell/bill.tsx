import { useState } from 'react'
import type { DeductServiceView } from '#contract/shapes/deduct-choice.ts'
import type { MembershipType } from '#core/catalogue/membership-type.ts'
import { discountLimitBasisPoints } from '#core/catalogue/person.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useKeys } from '../../stores/key-store.ts'
import { useSaleStore } from '../../stores/sale-store.ts'
import type { SaleDraft } from '../../stores/sale-store.ts'
import { Button } from '../../ui/button.tsx'
import { Attention, ErrorState } from '../../ui/error-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { ManagerPin } from '../approve/manager-pin.tsx'
import { BillLines } from './bill-lines.tsx'
import { BillTotal } from './bill-total.tsx'
import { PayPanel } from './pay-panel.tsx'
import { useGiftCard } from './use-gift-card.ts'
import { usePay } from './use-pay.ts'
import { useQuote } from './use-quote.ts'
import { useScannedGiftCard } from './use-scanned-gift-card.ts'

type BillProps = { readonly draft: SaleDraft; readonly types: readonly MembershipType[]; readonly covered: readonly DeductServiceView[] }

/** The bill and how it is paid. A bill that cannot be stays on the screen as it last was, with the reason and a way out. */
export function Bill({ draft, types, covered }: BillProps) {
  const { text, refusal: refusalWords } = useTexts()
  const bridge = useBridge()
  const act = useAct()
  const change = useSaleStore((store) => store.change)
  const [isAsking, setIsAsking] = useState(false)
  const { quote, refusal, input, quoteNow } = useQuote(draft)
  const giftCard = useGiftCard(draft.method === 'gift-card' ? draft.code : '')
  const ask = () => setIsAsking(true)
  const paying = usePay({ draft, input, quoteNow, giftCard, onNeedsManager: ask })
  useScannedGiftCard(draft, () => void paying.pay(false))
  const [lastGood, setLastGood] = useState(quote)
  if (quote !== null && quote !== lastGood) setLastGood(quote)
  const shown = quote ?? lastGood
  if (draft.lines.length === 0) return <p className="p-6 text-muted">{text('sell.choose-type')}</p>
  const withoutDiscount = draft.discount === null ? undefined : <Button onPress={() => change({ discount: null, givenMinor: null })}>{text('sell.without-discount')}</Button>
  const limit = refusalWords({ code: 'discount-needs-a-manager', facts: { limitPercent: discountLimitBasisPoints / 100 } })
  return (
    <>
      <div className="flex min-h-0 grow flex-col gap-3 overflow-y-auto px-6 pt-5 pb-2">
        {shown === null ? null : <BillLines draft={draft} quote={shown} types={types} covered={covered} />}
        {quote?.needsManager === true ? <Attention actions={<><Button onPress={ask}>{text('sell.ask-manager')}</Button>{withoutDiscount}</>}>{limit}</Attention> : null}
        {refusal === null ? null : <ErrorState actions={withoutDiscount}>{refusal}</ErrorState>}
      </div>
      {shown === null ? null : <BillTotal draft={draft} quote={shown} />}
      {quote !== null ? <PayPanel draft={draft} quote={quote} paying={paying} giftCard={giftCard} onManager={ask} /> : refusal === null ? <PayAhead pay={() => paying.pay()} /> : null}
      {isAsking ? <ManagerPin right="discount-above-limit" what={limit} ask={(approval) => act(() => bridge.approveDiscount({ ...input, approval }))} onClose={() => setIsAsking(false)} /> : null}
    </>
  )
}

/** F9 right behind the choice of a membership is quicker than the bill: it waits for it. */
function PayAhead({ pay }: { readonly pay: () => Promise<void> }) {
  useKeys([{ key: 'F9', says: 'keys.pay', run: () => void pay() }])
  return null
}
