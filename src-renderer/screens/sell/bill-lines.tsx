import { useEffect, useRef, useState } from 'react'
import type { DeductServiceView } from '#contract/shapes/deduct-choice.ts'
import type { QuoteView } from '#contract/shapes/quote.ts'
import type { MembershipType } from '#core/catalogue/membership-type.ts'
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
import { RemoveButton } from './remove-button.tsx'

type BillLinesProps = { readonly draft: SaleDraft; readonly quote: QuoteView; readonly types: readonly MembershipType[]; readonly covered: readonly DeductServiceView[] }

/** The bill line by line, parted as tickets are: what, and less what. What was put on it last is in sight. */
export function BillLines({ draft, quote, types, covered }: BillLinesProps) {
  const texts = useTexts()
  const { text, amount } = texts
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
            <span className="flex items-center gap-1"><RemoveButton name={text('sell.discount')} onPress={() => change({ discount: null, givenMinor: null })} />{amount(-ofBillMinor, currency)}</span>
          </div>
          <Perforation />
        </>
      )}
      {isDiscounting ? <DiscountForm onApply={(discount) => change({ discount, givenMinor: null })} onClose={() => setIsDiscounting(false)} /> : draft.discount === null ? <Button kind="quiet" hint="%" className="-ms-3 self-start min-h-[max(2.25rem,var(--target-small))]! text-accent!" onPress={() => setIsDiscounting(true)}>{text('sell.add-discount')}</Button> : null}
      <EndInSight key={quote.lines.length} />
    </>
  )
}

/** Drawn anew, it brings itself into sight. */
function EndInSight() {
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => { end.current?.scrollIntoView({ block: 'nearest' }) }, [])
  return <div ref={end} />
}
