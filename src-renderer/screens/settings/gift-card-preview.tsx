import type { CSSProperties } from 'react'
import { lastDayOfPeriod } from '#core/dates/period.ts'
import type { CalendarDay } from '#core/dates/calendar-day.ts'
import { useDesk } from '../../stores/desk-context.tsx'
import { Ticket } from '../../ui/ticket.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import type { GiftCardDraft } from './gift-card-form.tsx'

const exampleMinor = 25_000

/** A gift card of this kind as it would be sold today. */
export function GiftCardPreview({ type: { name, amountMinor, writeOff, validity } }: { readonly type: GiftCardDraft }) {
  const { text, amount, day } = useTexts()
  const { currency, today } = useDesk()
  const loaded = amountMinor === null || Number.isNaN(amountMinor) ? exampleMinor : amountMinor
  const isWhole = validity !== null && Number.isInteger(validity.count) && validity.count > 0 && validity.count <= 1000
  return (
    <section aria-label={text('setting.preview')} className="flex flex-col gap-3">
      <h3 className="text-small font-medium text-muted">{text('giftcard.preview')}</h3>
      <div style={{ '--stub-width': '15.5rem' } as CSSProperties}><Ticket
        stock="sand" title={name.trim() === '' ? text('giftcard.new') : name} covers={text(`gift.${writeOff}`)} badge={null} counts={[]}
        remark={amountMinor === null ? text('giftcard.example') : null}
        figure={amount(loaded, currency)} figureNote={currency}
        until={isWhole ? text('ticket.valid-to', { day: day(lastDayOfPeriod(today as CalendarDay, validity)) }) : text('ticket.no-end')} untilNote=""
        number="AA-01-G0001" pause={null} frozen={false} spent={false} current={false}
      /></div>
    </section>
  )
}
