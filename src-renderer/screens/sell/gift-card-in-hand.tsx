import type { FormEvent, ReactNode } from 'react'
import type { GiftCardView } from '#contract/shapes/gift-card.ts'
import { giftCardWords } from '#core/texts/receipt-words.ts'
import { useSaleStore } from '../../stores/sale-store.ts'
import type { SaleDraft } from '../../stores/sale-store.ts'
import { Notice } from '../../ui/error-state.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

type GiftCardInHandProps = {
  readonly draft: SaleDraft
  readonly card: GiftCardView | null
  /** What it would pay of the bill as things stand. */
  readonly paysMinor: number
  readonly onEnter: () => void
  /** How much of it, beside the code, once the card is known. */
  readonly amount: ReactNode
}

/** The code, typed or scanned, and what the card holds. One that pays once says what would be lost. */
export function GiftCardInHand({ draft, card, paysMinor, onEnter, amount }: GiftCardInHandProps) {
  const texts = useTexts()
  const { text, money } = texts
  const change = useSaleStore((store) => store.change)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onEnter()
  }
  const lostMinor = card === null || card.writeOff === 'multiple' ? 0 : card.toSpendMinor - paysMinor
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-2">
      <div className={`grid items-end gap-2.5 ${card === null ? '' : 'grid-cols-[minmax(0,1fr)_9rem]'}`}>
        <TextField label={text('gift.code')} value={draft.code} onChange={(code) => change({ code, givenMinor: null })} maxLength={40} autoFocus inputClassName="font-mono uppercase" />
        {amount}
      </div>
      {/* With two fields Enter sends a form only where there is a button to send it. */}
      <button type="submit" hidden>{text('gift.find')}</button>
      {card === null ? <p className="text-small text-muted">{text('gift.code-hint')}</p> : <p data-card className="flex flex-wrap justify-between gap-x-3"><span className="font-semibold">{text('gift.holds', { amount: money(card.toSpendMinor, card.currency) })}</span><span className="text-small text-muted"><span className="font-mono">{card.number}</span> · {giftCardWords(card, texts)}</span></p>}
      {card === null || lostMinor <= 0 || paysMinor === 0 ? null : <Notice>{text('gift.pays-once', { amount: money(lostMinor, card.currency) })}</Notice>}
    </form>
  )
}
