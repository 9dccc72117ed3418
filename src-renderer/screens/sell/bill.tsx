import type { MembershipType } from '#core/catalogue/membership-type.ts'
import type { SaleDraft } from '../../stores/sale-store.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { BillLines } from './bill-lines.tsx'
import { PayPanel } from './pay-panel.tsx'
import { useQuote } from './use-quote.ts'

type BillProps = { readonly draft: SaleDraft; readonly types: readonly MembershipType[] }

export function Bill({ draft, types }: BillProps) {
  const { text } = useTexts()
  const { quote, refusal, input } = useQuote(draft)
  if (draft.lines.length === 0) return <p className="p-6 text-muted">{text('sell.choose-type')}</p>
  return (
    <>
      <div className="flex grow flex-col gap-3 px-6 py-5">
        {refusal === null ? null : <ErrorState>{refusal}</ErrorState>}
        {quote === null ? null : <BillLines draft={draft} quote={quote} types={types} />}
      </div>
      {quote === null ? null : <PayPanel draft={draft} quote={quote} input={input} />}
    </>
  )
}
