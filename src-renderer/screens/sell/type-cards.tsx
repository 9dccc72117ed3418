import { ToggleButton } from 'react-aria-components'
import type { MembershipType } from '#core/catalogue/membership-type.ts'
import { useDesk } from '../../stores/desk-context.tsx'
import type { SaleDraft, SaleLine } from '../../stores/sale-store.ts'
import { useTexts } from '../../ui/texts-context.tsx'
import { useChangeLines } from './change-lines.ts'
import { termsWords } from './terms-words.ts'

type TypeCardsProps = { readonly draft: SaleDraft; readonly types: readonly MembershipType[]; readonly today: string }

/** Every type on its own stock; pressing one puts it on the bill, pressing again takes it off. */
export function TypeCards({ draft, types, today }: TypeCardsProps) {
  const texts = useTexts()
  const { currency } = useDesk()
  const changeLines = useChangeLines()
  const { lines } = draft
  const sells = (line: SaleLine, type: MembershipType): boolean => (line.kind ?? 'membership') === 'membership' && 'typeId' in line && line.typeId === type.id
  const toggle = (type: MembershipType) => {
    const startDay = type.terms.activation.kind === 'planned' ? today : null
    const isOn = lines.some((line) => sells(line, type))
    changeLines(isOn ? lines.filter((line) => !sells(line, type)) : [...lines, { typeId: type.id, startDay }])
  }
  /** A membership in somebody's name needs that somebody. */
  const isClosed = (type: MembershipType): boolean => draft.done !== null || (draft.clientId === null && type.terms.named)
  return (
    <>
      {draft.clientId === null && types.some(({ terms }) => terms.named) ? <p className="pb-3.5 text-muted">{texts.text('sell.named-needs-client')}</p> : null}
      <ul aria-label={texts.text('sell.types')} className="grid grid-cols-[repeat(auto-fill,minmax(19rem,1fr))] gap-3.5">
        {types.toSorted((a, b) => a.order - b.order).map((type, index) => (
          <li key={type.id} data-stock={type.terms.stock} className="grid">
            <ToggleButton autoFocus={index === 0 && lines.length === 0} isDisabled={isClosed(type)} isSelected={lines.some((line) => sells(line, type))} onChange={() => toggle(type)} className="type-card data-[disabled]:opacity-60">
              <span aria-hidden className="type-card-paper" />
              <span className="text-strong font-semibold"><bdi>{type.terms.name}</bdi></span>
              <span className="ticket-muted text-small">{termsWords(type.terms, texts)}</span>
              <span className="mt-auto text-title font-semibold">{texts.money(type.terms.priceMinor, currency)}</span>
            </ToggleButton>
          </li>
        ))}
      </ul>
    </>
  )
}
