import { X } from 'lucide-react'
import { useState } from 'react'
import type { DeductServiceView } from '#contract/shapes/deduct-choice.ts'
import type { QuoteView } from '#contract/shapes/quote.ts'
import type { MembershipType } from '#core/catalogue/membership-type.ts'
import { methodWords } from '#core/texts/receipt-words.ts'
import { useDesk } from '../../stores/desk-context.tsx'
import { useKeys } from '../../stores/key-store.ts'
import type { SaleDraft } from '../../stores/sale-store.ts'
import { useSaleStore } from '../../stores/sale-store.ts'
import { Button } from '../../ui/button.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { BillLine } from './bill-line.tsx'
import { soldIn } from './change-lines.ts'
import { DiscountForm } from './discount-form.tsx'
import { discountWords } from './discount-words.ts'
import { Perforation } from './perforation.tsx'

type BillLinesProps = { readonly draft: SaleDraft; readonly quote: QuoteView; readonly types: readonly MembershipType[]; readonly covered: readonly DeductServiceView[] }

/** The bill line by line, parted as tickets are: what, less what, to pay, already put down. */
export function BillLines({ draft, quote, types, covered }: BillLinesProps) {
  const texts = useTexts()
  const { text, amount, money } = texts
  const { currency } = useDesk()
  const change = useSaleStore((store) => store.change)
  const [isDiscounting, setIsDiscounting] = useState(false)
  useKeys([{ key: '%', says: 'keys.discount', run: () => setIsDiscounting(true) }])
  const ofBillMinor = quote.lines.reduce((sum, { discountMinor, ownDiscountMinor }) => sum + discountMinor - ownDiscountMinor, 0)
  return (
    <>
      {quote.lines.map((line, index) => {
        // While the next answer is on its way the figures are of the bill before: what can be pressed belongs to this one.
        const asked = draft.lines[index]
        const isSame = asked !== undefined && soldIn(asked) === line.typeId && draft.lines.length === quote.lines.length
        return <BillLine key={`${index} ${line.typeId}`} draft={draft} index={isSame ? index : null} line={line} types={types} covered={covered} />
      })}
      {draft.discount === null || ofBillMinor === 0 ? null : (
        <>
          <div className="flex items-center justify-between gap-2">
            <span>{discountWords(draft.discount, texts)}</span>
            <span className="flex items-center gap-1"><Remove name={text('sell.discount')} onPress={() => change({ discount: null, givenMinor: null })} />{amount(-ofBillMinor, currency)}</span>
          </div>
          <Perforation />
        </>
      )}
      {isDiscounting ? <DiscountForm onApply={(discount) => change({ discount, givenMinor: null })} onClose={() => setIsDiscounting(false)} /> : draft.discount === null ? <Button kind="quiet" hint="%" className="-ms-3 self-start min-h-9! text-accent!" onPress={() => setIsDiscounting(true)}>{text('sell.add-discount')}</Button> : null}
      <div className="flex items-baseline justify-between gap-4"><span className="text-strong">{text('sell.to-pay')}</span><span data-total className="text-[2.125rem] leading-10 font-semibold">{money(quote.totalMinor, currency)}</span></div>
      {draft.tenders.map((tender, index) => (
        <div key={index} className="flex items-center justify-between gap-2">
          <span className="text-muted">{methodWords(tender.method, texts)}{tender.method === 'gift-card' ? <span className="font-mono text-small"> ••{tender.code.slice(-4)}</span> : null}</span>
          <span className="flex items-center gap-1"><Remove name={methodWords(tender.method, texts)} onPress={() => change({ tenders: draft.tenders.filter((_, at) => at !== index), givenMinor: null })} />{amount(-tender.amountMinor, currency)}</span>
        </div>
      ))}
    </>
  )
}

function Remove({ name, onPress }: { readonly name: string; readonly onPress: () => void }) {
  const { text } = useTexts()
  return <Button kind="quiet" className="min-h-7! px-1.5!" label={text('action.remove', { name })} onPress={onPress}><X aria-hidden size={16} /></Button>
}
