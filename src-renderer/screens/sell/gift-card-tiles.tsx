import { Gift } from 'lucide-react'
import type { GiftCardType } from '#core/catalogue/gift-card-type.ts'
import type { Texts } from '#core/texts/format-text.ts'
import { useDesk } from '../../stores/desk-context.tsx'
import type { SaleDraft } from '../../stores/sale-store.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { AmountChoice } from './amount-choice.tsx'
import { useChangeLines } from './change-lines.ts'

/** Gift cards that are sold: one of a fixed sum by one press, others loaded with what the buyer likes. */
export function GiftCardTiles({ draft, types }: { readonly draft: SaleDraft; readonly types: readonly GiftCardType[] | null }) {
  const texts = useTexts()
  const { text, money } = texts
  const { currency } = useDesk()
  const changeLines = useChangeLines()
  if (types === null) return <p className="wait text-muted">{text('wait.loading')}</p>
  if (types.length === 0) return <EmptyState title={text('sell.no-gift-cards')}>{text('sell.no-gift-cards-hint')}</EmptyState>
  const isDisabled = draft.done !== null
  const add = (typeId: string, amountMinor: number) => changeLines([...draft.lines, { kind: 'gift-card', typeId, amountMinor }])
  return (
    <ul aria-label={text('sell.page-gift-cards')} className="flex flex-col gap-3.5">
      {types.map((type) => (
        <li key={type.id} className="flex flex-col gap-3 rounded-panel border border-line bg-paper px-5 py-4">
          <p className="flex items-baseline gap-2.5"><Gift aria-hidden size={18} className="self-center text-accent" /><span className="text-strong font-semibold"><bdi>{type.name}</bdi></span><span className="text-small text-muted">{typeWords(type, texts)}</span></p>
          {type.amountMinor === null ? <AmountChoice label={type.name} isDisabled={isDisabled} onChoose={(amountMinor) => add(type.id, amountMinor)} /> : <FixedAmount words={money(type.amountMinor, currency)} isDisabled={isDisabled} onPress={() => add(type.id, type.amountMinor ?? 0)} />}
        </li>
      ))}
    </ul>
  )
}

function FixedAmount({ words, isDisabled, onPress }: { readonly words: string; readonly isDisabled: boolean; readonly onPress: () => void }) {
  return <Button className="min-w-24 self-start font-semibold!" isDisabled={isDisabled} onPress={onPress}>{words}</Button>
}

function typeWords({ writeOff, validity }: GiftCardType, { text }: Texts): string {
  const length = validity === null ? text('gift.no-end') : text('gift.valid-for', { length: text(`period.${validity.unit}`, { count: validity.count }) })
  return [text(`gift.${writeOff}`), length].join(' · ')
}
