import type { QuoteView } from '#contract/shapes/quote.ts'
import { methodWords } from '#core/texts/receipt-words.ts'
import { useDesk } from '../../stores/desk-context.tsx'
import type { SaleDraft } from '../../stores/sale-store.ts'
import { useSaleStore } from '../../stores/sale-store.ts'
import { useTexts } from '../../ui/texts-context.tsx'
import { RemoveButton } from './remove-button.tsx'

/** What it comes to and what was put down of it: in sight however long the bill is. */
export function BillTotal({ draft, quote }: { readonly draft: SaleDraft; readonly quote: QuoteView }) {
  const texts = useTexts()
  const { text, amount, money } = texts
  const { currency } = useDesk()
  const change = useSaleStore((store) => store.change)
  return (
    <div className="flex max-h-44 shrink-0 flex-col gap-1 overflow-y-auto px-6 pt-2 pb-4">
      <div className="flex items-baseline justify-between gap-4"><span className="text-strong">{text('sell.to-pay')}</span><span data-total className="text-[2.125rem] leading-10 font-semibold">{money(quote.totalMinor, currency)}</span></div>
      {draft.tenders.map((tender, index) => (
        <div key={index} className="flex items-center justify-between gap-2">
          <span className="text-muted">{methodWords(tender.method, texts)}{tender.method === 'gift-card' ? <span className="font-mono text-small"> ••{tender.code.slice(-4)}</span> : null}</span>
          <span className="flex items-center gap-1"><RemoveButton name={methodWords(tender.method, texts)} onPress={() => change({ tenders: draft.tenders.filter((_, at) => at !== index), givenMinor: null })} />{amount(-tender.amountMinor, currency)}</span>
        </div>
      ))}
    </div>
  )
}
