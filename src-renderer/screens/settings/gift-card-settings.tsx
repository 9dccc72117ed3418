import { useState } from 'react'
import type { GiftCardType } from '#core/catalogue/gift-card-type.ts'
import { useDesk, useMay } from '../../stores/desk-context.tsx'
import { useDraft, useSettingsDraftStore } from '../../stores/settings-draft-store.ts'
import { useTexts } from '../../ui/texts-context.tsx'
import type { GiftCardDraft } from './gift-card-form.tsx'
import { GiftCardForm } from './gift-card-form.tsx'
import { GiftCardPreview } from './gift-card-preview.tsx'
import { RecordList } from './record-list.tsx'
import { SettingColumns } from './setting-columns.tsx'

const keyOf = (id: string): string => `gift-card-type:${id}`

/** Kinds of gift cards: what there is, the one being edited, and how it looks. */
export function GiftCardSettings({ types }: { readonly types: readonly GiftCardType[] }) {
  const { text, money } = useTexts()
  const { currency } = useDesk()
  const isLocked = !useMay('edit-types')
  const drafts = useSettingsDraftStore((store) => store.drafts)
  const [chosenId, setChosenId] = useState(types.find(({ archived }) => !archived)?.id ?? 'new')
  const type = types.find(({ id }) => id === chosenId) ?? null
  const draft = useDraft<GiftCardDraft>(keyOf(type?.id ?? 'new'), type === null ? blankType(types.length) : draftOf(type))
  const detail = ({ amountMinor, writeOff }: GiftCardType): string => [amountMinor === null ? text('giftcard.any-amount') : money(amountMinor, currency), text(`gift.${writeOff}`)].join(' · ')
  return (
    <SettingColumns
      list={<RecordList ordered="gift-card-type" label={text('settings.gift-cards')} chosenId={type?.id ?? 'new'} onChoose={setChosenId} addWords={text('giftcard.add')} onAdd={() => setChosenId('new')} isLocked={isLocked} rows={types.map((one) => ({ id: one.id, name: one.name, archived: one.archived, detail: detail(one), isChanged: drafts[keyOf(one.id)] !== undefined }))} />}
      form={<GiftCardForm key={type?.id ?? 'new'} type={type} draft={draft} onSaved={setChosenId} />}
      preview={<GiftCardPreview type={draft.value} />}
    />
  )
}

function draftOf({ id: _, ...draft }: GiftCardType): GiftCardDraft {
  return draft
}

function blankType(order: number): GiftCardDraft {
  return { name: '', amountMinor: null, writeOff: 'multiple', validity: { unit: 'year', count: 1 }, taxedAt: 'use', taxBasisPoints: 0, order, archived: false }
}
