import { useState } from 'react'
import type { GiftCardView } from '#contract/shapes/gift-card.ts'
import { Button } from '../../ui/button.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { ReceiptDialog } from '../receipt/receipt-dialog.tsx'

/** The card drawn as what it is: a ticket with its money on the stub; beneath, how it came to that. */
export function GiftCardFound({ card }: { readonly card: GiftCardView }) {
  const { text, money, day } = useTexts()
  const { currency } = card
  const isSpent = card.toSpendMinor === 0
  const amount = (minor: number) => money(minor, currency)
  const moved = [
    { term: text('gift.loaded'), value: amount(card.loadedMinor) },
    ...(card.redeemedMinor === 0 ? [] : [{ term: text('gift.redeemed'), value: amount(-card.redeemedMinor) }]),
    ...(card.creditedMinor === 0 ? [] : [{ term: text('gift.credited'), value: amount(card.creditedMinor) }]),
    ...(card.forfeitedMinor === 0 ? [] : [{ term: text('gift.forfeited'), value: amount(-card.forfeitedMinor) }]),
    ...(card.lapsedMinor === 0 ? [] : [{ term: text('gift.lapsed'), value: amount(-card.lapsedMinor) }]),
  ]
  return (
    <div className="grid max-w-5xl grid-cols-[minmax(0,3fr)_minmax(16rem,2fr)] items-start gap-6">
      <div className="flex flex-col gap-5">
        <article aria-label={card.name} data-stock="sage" data-spent={isSpent} className="ticket">
          <div aria-hidden className="ticket-paper" />
          <div className="ticket-body">
            <h2 className="text-title"><bdi>{card.name}</bdi></h2>
            <p className="ticket-muted">{text(`gift.${card.writeOff}`)} · {card.lastDay === null ? text('gift.no-end') : text(card.hasEnded ? 'gift.was-valid-to' : 'gift.valid-to', { day: day(card.lastDay, 'long') })}</p>
            <p className="ticket-muted mt-auto text-small">{text('gift.sold-on', { day: day(card.soldDay, 'long') })}</p>
          </div>
          <div className="ticket-stub"><p className="ticket-muted text-small">{text('gift.to-spend')}</p><p data-to-spend className="text-title font-semibold">{amount(card.toSpendMinor)}</p><p className="ticket-number">{card.number}</p></div>
        </article>
        <History card={card} />
      </div>
      <div className="rounded-panel border border-line bg-paper px-5 py-4"><FactList facts={[...moved, { term: text('gift.to-spend'), value: amount(card.toSpendMinor) }, { term: text('gift.number'), value: <span className="font-mono">{card.number}</span> }]} /></div>
    </div>
  )
}

function History({ card: { history, currency } }: { readonly card: GiftCardView }) {
  const { text, money, day } = useTexts()
  const [saleId, setSaleId] = useState<string | null>(null)
  if (history === null) return <p className="text-muted">{text('gift.history-manager')}</p>
  return (
    <section className="flex flex-col gap-2.5">
      <h2 className="text-title">{text('gift.history')}</h2>
      <ul className="flex flex-col overflow-hidden rounded-panel border border-line bg-paper">
        {history.map((line) => (
          <li key={`${line.saleId} ${line.kind}`} className="flex min-h-(--target) items-center justify-between gap-4 border-b border-line px-4 py-1.5 last:border-b-0">
            <span className="flex min-w-0 flex-wrap gap-x-3"><span className="font-medium">{text(`gift.event.${line.kind}`)}</span><span className="text-muted">{day(line.day)}</span></span>
            <span className="flex shrink-0 items-center gap-3">
              {line.receiptNumber === '' ? null : <Button kind="quiet" className="font-mono text-small!" label={text('receipt.show-number', { number: line.receiptNumber })} onPress={() => setSaleId(line.saleId)}>{line.receiptNumber}</Button>}
              <span className="min-w-24 text-end font-medium">{money(line.kind === 'redeemed' || line.kind === 'taken-back' ? -line.amountMinor : line.amountMinor, currency)}</span>
            </span>
          </li>
        ))}
      </ul>
      {saleId === null ? null : <ReceiptDialog saleId={saleId} onClose={() => setSaleId(null)} />}
    </section>
  )
}
