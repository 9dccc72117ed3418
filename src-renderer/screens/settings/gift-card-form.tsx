import type { GiftCardType } from '#core/catalogue/gift-card-type.ts'
import { giftCardTypeProblem, giftCardTypeSchema } from '#core/catalogue/gift-card-type.ts'
import { newOperationId } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useDesk, useMay } from '../../stores/desk-context.tsx'
import type { Draft } from '../../stores/settings-draft-store.ts'
import { CheckBox } from '../../ui/check-box.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { PercentField } from '../../ui/percent-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { ArchiveButton } from './archive-button.tsx'
import { PeriodField } from './period-field.tsx'
import { SettingPart } from './setting-columns.tsx'
import { ProblemLine, SettingForm } from './setting-form.tsx'

export type GiftCardDraft = Omit<GiftCardType, 'id'>

type GiftCardFormProps = { readonly type: GiftCardType | null; readonly draft: Draft<GiftCardDraft>; readonly onSaved: (typeId: string) => void }

/** What a gift card holds, how it pays, until when, and where it is taxed. */
export function GiftCardForm({ type, draft: { value, change, forget, isChanged }, onSaved }: GiftCardFormProps) {
  const { text, refusal } = useTexts()
  const { currency } = useDesk()
  const bridge = useBridge()
  const act = useAct()
  const isLocked = !useMay('edit-types')
  const save = (changed: GiftCardDraft) => act(() => bridge.saveGiftCardType({ operationId: newOperationId(), typeId: type?.id ?? null, type: changed }))
  const problem = giftCardTypeProblem(value)
  return (
    <SettingForm
      title={type?.name ?? text('giftcard.new')}
      name={value.name}
      note={text('giftcard.note')}
      isLocked={isLocked}
      isRight={problem === null && giftCardTypeSchema.omit({ id: true }).safeParse(value).success}
      isChanged={isChanged}
      save={() => save(value)}
      onSaved={(saved) => onSaved((saved as { readonly typeId: string }).typeId)}
      onForget={forget}
      more={type === null ? null : <ArchiveButton name={type.name} isArchived={type.archived} isLocked={isLocked} save={(archived) => { const { id: _, ...kept } = type; return save({ ...kept, archived }) }} onDone={forget} />}
    >
      <TextField label={text('settings.name')} value={value.name} onChange={(name) => change({ name })} maxLength={255} />
      <SettingPart title={text('giftcard.amount')}>
        <ChoiceList inline label={text('giftcard.amount')} value={value.amountMinor === null ? 'any' : 'fixed'} onChange={(id) => change({ amountMinor: id === 'any' ? null : 10_000 })} choices={[{ id: 'any', title: text('giftcard.any-amount') }, { id: 'fixed', title: text('giftcard.fixed-amount') }]} />
        {value.amountMinor === null ? null : <div className="max-w-60"><MoneyField label={text('giftcard.amount')} currency={currency} valueMinor={Number.isNaN(value.amountMinor) ? null : value.amountMinor} onChange={(amountMinor) => change({ amountMinor: amountMinor ?? Number.NaN })} /></div>}
        <ProblemLine words={problem === null ? [] : [refusal(problem)]} />
      </SettingPart>
      <SettingPart title={text('giftcard.pays')}>
        <ChoiceList inline label={text('giftcard.pays')} value={value.writeOff} onChange={(id) => change({ writeOff: id === 'single' ? 'single' : 'multiple' })} choices={[{ id: 'multiple', title: text('gift.multiple') }, { id: 'single', title: text('gift.single') }]} />
        <CheckBox isChosen={value.validity !== null} onChange={(ends) => change({ validity: ends ? { unit: 'year', count: 1 } : null })}>{text('giftcard.has-end')}</CheckBox>
        {value.validity === null ? null : <div className="max-w-80"><PeriodField label={text('giftcard.validity')} value={value.validity} onChange={(validity) => change({ validity })} /></div>}
      </SettingPart>
      <SettingPart title={text('giftcard.tax')} hint={text(value.taxedAt === 'sale' ? 'giftcard.tax-at-sale-hint' : 'giftcard.tax-at-use-hint')}>
        <ChoiceList inline label={text('giftcard.tax')} value={value.taxedAt} onChange={(id) => change({ taxedAt: id === 'sale' ? 'sale' : 'use' })} choices={[{ id: 'use', title: text('giftcard.tax-at-use') }, { id: 'sale', title: text('giftcard.tax-at-sale') }]} />
        {value.taxedAt === 'sale' ? <div className="max-w-60"><PercentField label={text('setting.tax-rate')} basisPoints={value.taxBasisPoints} onChange={(taxBasisPoints) => change({ taxBasisPoints })} /></div> : null}
      </SettingPart>
    </SettingForm>
  )
}
