import { Minus, Percent, Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { DeductServiceView } from '#contract/shapes/deduct-choice.ts'
import type { QuoteView } from '#contract/shapes/quote.ts'
import type { MembershipType } from '#core/catalogue/membership-type.ts'
import { addDays, calendarDay } from '#core/dates/calendar-day.ts'
import { lineWords } from '#core/texts/receipt-words.ts'
import { useDesk } from '../../stores/desk-context.tsx'
import type { SaleDiscount, SaleDraft, SaleLine } from '../../stores/sale-store.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { useChangeLines } from './change-lines.ts'
import { freeToPay } from './covering.ts'
import { DiscountForm } from './discount-form.tsx'
import { discountWords } from './discount-words.ts'
import { Perforation } from './perforation.tsx'
import { startWords } from './start-words.ts'

type Line = QuoteView['lines'][number]
type BillLineProps = {
  readonly draft: SaleDraft
  /** Where the line stands on the bill in hand; null while the figures shown are of the bill before. */
  readonly index: number | null
  readonly line: Line
  readonly types: readonly MembershipType[]
  readonly covered: readonly DeductServiceView[]
}

/** One line: what it is, how many, what a membership or a discount takes off it, and how it is taken off the bill. */
export function BillLine({ draft, index, line, types, covered }: BillLineProps) {
  const texts = useTexts()
  const { amount } = texts
  const { currency } = useDesk()
  const changeLines = useChangeLines()
  const [isDiscounting, setIsDiscounting] = useState(false)
  const asked = index === null ? null : (draft.lines[index] ?? null)
  const replace = (next: SaleLine) => changeLines(draft.lines.map((one, at) => (at === index ? next : one)))
  const own = asked === null || !('discount' in asked) ? null : (asked.discount ?? null)
  const name = lineWords({ ...line, quantity: 1 }, texts)
  return (
    <>
      <div className="flex flex-col gap-1.5" data-line={name}>
        <div className="flex justify-between gap-3">
          <span className="flex min-w-0 flex-col"><span className="leading-7 font-medium"><bdi>{line.quantity === 1 ? name : lineWords(line, texts)}</bdi></span>{line.kind === 'membership' ? <span className="text-small text-muted">{startWords(line, texts)}</span> : null}</span>
          <span className="flex shrink-0 items-start gap-1">
            {asked === null ? null : <LineButtons asked={asked} name={name} onReplace={replace} onDiscount={() => setIsDiscounting(true)} onRemove={() => changeLines(draft.lines.filter((_, at) => at !== index))} />}
            <span className="min-w-16 text-end leading-7">{amount(line.grossMinor, currency)}</span>
          </span>
        </div>
        {line.kind === 'service' ? <PaidBy asked={asked} coveredWords={line.coveredMinor === 0 ? null : amount(-line.coveredMinor, currency)} lines={draft.lines} covered={covered} onReplace={replace} /> : null}
        {own === null ? null : <p className="flex justify-between gap-3 text-muted"><span>{discountWords(own, texts)}</span><span data-line-discount>{amount(-line.ownDiscountMinor, currency)}</span></p>}
        {line.kind === 'membership' && asked !== null && 'startDay' in asked ? <StartDay asked={asked} types={types} onReplace={replace} /> : null}
        {isDiscounting && asked !== null ? <DiscountForm onApply={(discount: SaleDiscount) => replace({ ...asked, discount } as SaleLine)} onClose={() => setIsDiscounting(false)} /> : null}
      </div>
      <Perforation />
    </>
  )
}

type LineButtonsProps = { readonly asked: SaleLine; readonly name: string; readonly onReplace: (line: SaleLine) => void; readonly onDiscount: () => void; readonly onRemove: () => void }

function LineButtons({ asked, name, onReplace, onDiscount, onRemove }: LineButtonsProps) {
  const { text } = useTexts()
  const isStored = asked.kind === 'gift-card' || asked.kind === 'account-top-up'
  const small = 'min-h-(--target-tight)! min-w-(--target-tight)! px-1.5!'
  const isCounted = asked.kind === 'service' && (asked.membershipId ?? null) === null && (asked.owedId ?? null) === null
  return (
    <>
      {isCounted ? (
        <>
          <Button kind="quiet" className={small} isDisabled={asked.quantity === 1} label={text('sell.one-less', { name })} onPress={() => onReplace({ ...asked, quantity: asked.quantity - 1 })}><Minus aria-hidden size={16} /></Button>
          <Button kind="quiet" className={small} label={text('sell.one-more', { name })} onPress={() => onReplace({ ...asked, quantity: asked.quantity + 1 })}><Plus aria-hidden size={16} /></Button>
        </>
      ) : null}
      {isStored ? null : 'discount' in asked && asked.discount !== null && asked.discount !== undefined ? (
        <Button kind="quiet" className={`${small} text-accent!`} label={text('sell.line-without-discount', { name })} onPress={() => onReplace({ ...asked, discount: null })}><Percent aria-hidden size={15} /></Button>
      ) : <Button kind="quiet" className={small} label={text('sell.line-discount', { name })} onPress={onDiscount}><Percent aria-hidden size={15} /></Button>}
      <Button kind="quiet" className={small} label={text('action.remove', { name })} onPress={onRemove}><X aria-hidden size={16} /></Button>
    </>
  )
}

type PaidByProps = {
  readonly asked: SaleLine | null
  /** What the visit takes off the line. */
  readonly coveredWords: string | null
  readonly lines: readonly SaleLine[]
  readonly covered: readonly DeductServiceView[]
  readonly onReplace: (line: SaleLine) => void
}

/** A service that a membership of the client may pay: by which, or with money after all. */
function PaidBy({ asked, coveredWords, lines, covered, onReplace }: PaidByProps) {
  const { text } = useTexts()
  const paid = coveredWords === null ? null : <span data-covered className="min-w-16 shrink-0 text-end text-accent">{coveredWords}</span>
  const choices = asked?.kind !== 'service' || asked.quantity > 1 || (asked.owedId ?? null) !== null ? [] : freeToPay(lines.filter((line) => line !== asked), covered, asked.serviceId)
  if (asked?.kind !== 'service' || choices.length === 0) return paid === null ? null : <p className="flex justify-between gap-3 text-accent"><span>{text('receipt.covered')}</span>{paid}</p>
  const options = [...choices.map(({ membershipId, typeName, leftAfter }) => ({ id: membershipId, name: leftAfter === null ? text('sell.pays', { name: typeName }) : text('sell.pays-left', { name: typeName, count: leftAfter }) })), { id: '', name: text('sell.pays-money') }]
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-3">
      <SelectField label={text('sell.paid-by')} hideLabel options={options} value={asked.membershipId ?? ''} onChange={(id) => onReplace({ ...asked, membershipId: id === '' ? null : id })} />
      {paid}
    </div>
  )
}

function StartDay({ asked, types, onReplace }: { readonly asked: Extract<SaleLine, { startDay: string | null }>; readonly types: readonly MembershipType[]; readonly onReplace: (line: SaleLine) => void }) {
  const { text } = useTexts()
  const { today } = useDesk()
  const activation = types.find(({ id }) => id === asked.typeId)?.terms.activation
  if (activation?.kind !== 'planned') return null
  return <DateField label={text('sell.starts-on')} value={asked.startDay} onChange={(startDay) => { if (startDay !== null) onReplace({ ...asked, startDay }) }} earliest={today} latest={addDays(calendarDay(today), activation.atMostDaysAhead)} />
}
