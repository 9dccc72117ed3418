import { X } from 'lucide-react'
import { Fragment, useState } from 'react'
import type { QuoteView } from '#contract/shapes/quote.ts'
import type { MembershipType } from '#core/catalogue/membership-type.ts'
import { addDays, calendarDay } from '#core/dates/calendar-day.ts'
import { useDesk } from '../../stores/desk-context.tsx'
import { useSaleStore } from '../../stores/sale-store.ts'
import type { SaleDraft } from '../../stores/sale-store.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { DiscountForm } from './discount-form.tsx'
import { methodWords } from './method-words.ts'
import { startWords } from './start-words.ts'

type BillLinesProps = { readonly draft: SaleDraft; readonly quote: QuoteView; readonly types: readonly MembershipType[] }

/** The bill line by line, parted as tickets are: what, less what, to pay, already put down. */
export function BillLines({ draft, quote, types }: BillLinesProps) {
  const texts = useTexts()
  const { text, amount, money } = texts
  const { currency, today } = useDesk()
  const change = useSaleStore((store) => store.change)
  const [isDiscounting, setIsDiscounting] = useState(false)
  const perforation = <div className="border-t border-dashed border-line-strong/60" />
  const setStart = (typeId: string, startDay: string | null) => change({ lines: draft.lines.map((line) => (line.typeId === typeId && startDay !== null ? { ...line, startDay } : line)) })
  return (
    <>
      {quote.lines.map((line) => {
        const activation = types.find(({ id }) => id === line.typeId)?.terms.activation
        const startDay = draft.lines.find(({ typeId }) => typeId === line.typeId)?.startDay ?? null
        return (
          <Fragment key={line.typeId}>
            <div className="flex justify-between gap-4"><span className="flex flex-col"><span className="font-medium">{line.name}</span><span className="text-small text-muted">{startWords(line, texts)}</span></span><span>{amount(line.grossMinor, currency)}</span></div>
            {activation?.kind === 'planned' ? <DateField label={text('sell.starts-on')} value={startDay} onChange={(day) => setStart(line.typeId, day)} earliest={today} latest={addDays(calendarDay(today), activation.atMostDaysAhead)} /> : null}
            {perforation}
          </Fragment>
        )
      })}
      {quote.discountMinor === 0 || draft.discount === null ? null : (
        <>
          <div className="flex items-center justify-between gap-2">
            <span>{text(`discount.${draft.discount.reason}`)}{draft.discount.kind === 'percent' ? `, ${draft.discount.basisPoints / 100} %` : ''}</span>
            <span className="flex items-center gap-1"><Button kind="quiet" className="min-h-7! px-1.5!" label={text('action.remove', { name: text('sell.discount') })} onPress={() => change({ discount: null, givenMinor: null })}><X aria-hidden size={16} /></Button>{amount(-quote.discountMinor, currency)}</span>
          </div>
          {perforation}
        </>
      )}
      {isDiscounting ? <DiscountForm onClose={() => setIsDiscounting(false)} /> : draft.discount === null ? <Button kind="quiet" className="-ms-3 self-start min-h-9! text-accent!" onPress={() => setIsDiscounting(true)}>{text('sell.add-discount')}</Button> : null}
      <div className="flex items-baseline justify-between gap-4"><span className="text-strong">{text('sell.to-pay')}</span><span data-total className="text-[2.125rem] leading-10 font-semibold">{money(quote.totalMinor, currency)}</span></div>
      {draft.tenders.map((tender, index) => (
        <div key={index} className="flex items-center justify-between gap-2">
          <span className="text-muted">{methodWords(tender.method, texts)}</span>
          <span className="flex items-center gap-1"><Button kind="quiet" className="min-h-7! px-1.5!" label={text('action.remove', { name: methodWords(tender.method, texts) })} onPress={() => change({ tenders: draft.tenders.filter((_, at) => at !== index), givenMinor: null })}><X aria-hidden size={16} /></Button>{amount(-tender.amountMinor, currency)}</span>
        </div>
      ))}
    </>
  )
}
