import { ChevronLeft } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { TicketView } from '#contract/shapes/ticket.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { RefundOptions } from './refund-options.tsx'
import { RefundPanel } from './refund-panel.tsx'
import { useRefundQuote } from './use-refund-quote.ts'
import { WaysBack } from './ways-back.tsx'

type RefundPageProps = { readonly ticket: TicketView; readonly clientName: string; readonly onClose: () => void }

/** The calculator of a refund: every way to reckon beside the others, how the chosen one goes back, and what ends with it. */
export function RefundPage({ ticket, clientName, onClose }: RefundPageProps) {
  const { text, money, refusal } = useTexts()
  const page = useRef<HTMLDivElement>(null)
  const refund = useRefundQuote(ticket.membershipId)
  const { quote } = refund
  const isShown = quote !== null
  useEffect(() => { if (isShown) page.current?.querySelector<HTMLInputElement>('input:checked')?.focus() }, [isShown])
  return (
    <div className="grid h-full grid-cols-[minmax(0,1fr)_var(--action-width)]">
      <div ref={page} className="flex min-h-0 flex-col gap-6 overflow-y-auto px-6 pt-5 pb-20">
        <header className="flex items-start justify-between gap-4">
          <div className="flex min-w-0 flex-col gap-1"><h1 className="text-page leading-9 [overflow-wrap:anywhere]">{text('refund.title', { name: ticket.typeName })}</h1><p className="text-muted"><bdi>{clientName}</bdi> · <span className="font-mono">{ticket.number}</span></p></div>
          <Button hint="Esc" onPress={onClose}><ChevronLeft aria-hidden size={18} className="rtl:rotate-180" />{text('action.back')}</Button>
        </header>
        {refund.stop === null ? null : <ErrorState>{refusal(refund.stop)}</ErrorState>}
        {quote === null ? null : (
          <>
            <div className="max-w-md"><FactList facts={[{ term: text('refund.paid'), value: money(quote.paidMinor, quote.currency) }, { term: text('refund.value-used'), value: money(quote.valueUsedMinor, quote.currency) }, { term: text('refund.list-used'), value: money(quote.listPriceUsedMinor, quote.currency) }]} /></div>
            <RefundOptions options={quote.options} currency={quote.currency} value={refund.chosenId} onChange={refund.choose} />
            <div className="grid grid-cols-3 items-start gap-x-2.5 gap-y-5">
              <MoneyField label={text('refund.fee')} hint={text('refund.fee-hint')} currency={quote.currency} valueMinor={refund.feeMinor} onChange={refund.setFee} />
              {refund.chosen === null ? null : <div className="col-span-2 ps-4"><WaysBack ways={refund.chosen.tenders} currency={quote.currency} cannotGoBack={refund.cannotGoBack} onTurn={refund.setCannotGoBack} /></div>}
            </div>
          </>
        )}
      </div>
      <aside className="flex min-h-0 flex-col overflow-y-auto border-s border-line bg-rail p-5"><RefundPanel ticket={ticket} refund={refund} onClose={onClose} /></aside>
    </div>
  )
}
