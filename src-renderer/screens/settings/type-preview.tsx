import type { MembershipTypeSettings } from '#core/catalogue/membership-type.ts'
import { typeFromSettings } from '#core/catalogue/membership-type.ts'
import type { CalendarDay } from '#core/dates/calendar-day.ts'
import { useDesk } from '../../stores/desk-context.tsx'
import { Ticket } from '../../ui/ticket.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { ticketWords } from '../client-card/ticket-words.ts'
import { termsWords } from '../sell/terms-words.ts'
import { previewTicket } from './preview-ticket.ts'

/** The ticket as it is sold and once it was used, and the card that sells it: each follows every field. */
export function TypePreview({ settings }: { readonly settings: MembershipTypeSettings }) {
  const texts = useTexts()
  const { currency, today } = useDesk()
  const named = settings.name.trim() === '' ? { ...settings, name: texts.text('type.new') } : settings
  const drawn = (used: number) => ticketWords(previewTicket(named, today as CalendarDay, used), texts)
  return (
    <section aria-label={texts.text('setting.preview')} className="flex flex-col gap-3">
      <h3 className="text-small font-medium text-muted">{texts.text('type.preview-sold')}</h3>
      <Ticket {...drawn(0)} current={false} />
      <h3 className="text-small font-medium text-muted max-[75rem]:hidden">{texts.text('type.preview-used')}</h3>
      <div className="max-[75rem]:hidden"><Ticket {...drawn(3)} current={false} /></div>
      <h3 className="text-small font-medium text-muted max-[75rem]:hidden">{texts.text('type.preview-sell')}</h3>
      <div data-stock={named.stock} className="type-card max-w-80 max-[75rem]:hidden">
        <span aria-hidden className="type-card-paper" />
        <span className="text-strong font-semibold"><bdi>{named.name}</bdi></span>
        <span className="ticket-muted text-small">{termsWords(typeFromSettings('preview', currency, named).terms, texts)}</span>
        <span className="mt-auto text-title font-semibold">{texts.money(Number.isNaN(named.priceMinor) ? 0 : named.priceMinor, currency)}</span>
      </div>
    </section>
  )
}
