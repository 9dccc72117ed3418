import { useState } from 'react'
import type { MembershipType } from '#core/catalogue/membership-type.ts'
import { useKeys } from '../../stores/key-store.ts'
import { useSaleStore } from '../../stores/sale-store.ts'
import type { SaleDraft } from '../../stores/sale-store.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { BillLines } from './bill-lines.tsx'
import { PayPanel } from './pay-panel.tsx'
import { usePay } from './use-pay.ts'
import { useQuote } from './use-quote.ts'

type BillProps = { readonly draft: SaleDraft; readonly types: readonly MembershipType[] }

/** The bill and how it is paid. A bill that cannot be stays on the screen as it last was, with the reason and a way out. */
export function Bill({ draft, types }: BillProps) {
  const { text } = useTexts()
  const change = useSaleStore((store) => store.change)
  const { quote, refusal, input, quoteNow } = useQuote(draft)
  const paying = usePay({ draft, input, quoteNow })
  const [lastGood, setLastGood] = useState(quote)
  if (quote !== null && quote !== lastGood) setLastGood(quote)
  const shown = quote ?? lastGood
  if (draft.lines.length === 0) return <p className="p-6 text-muted">{text('sell.choose-type')}</p>
  const withoutDiscount = draft.discount === null ? undefined : <Button onPress={() => change({ discount: null, givenMinor: null })}>{text('sell.without-discount')}</Button>
  return (
    <>
      <div className="flex min-h-0 grow flex-col gap-3 overflow-y-auto px-6 py-5">
        {shown === null ? null : <BillLines draft={draft} quote={shown} types={types} />}
        {refusal === null ? null : <ErrorState actions={withoutDiscount}>{refusal}</ErrorState>}
      </div>
      {quote !== null ? <PayPanel draft={draft} quote={quote} paying={paying} /> : refusal === null ? <PayAhead pay={paying.pay} /> : null}
    </>
  )
}

/** F9 right behind the choice of a membership is quicker than the bill: it waits for it. */
function PayAhead({ pay }: { readonly pay: () => Promise<void> }) {
  useKeys([{ key: 'F9', says: 'keys.pay', run: () => void pay() }])
  return null
}
