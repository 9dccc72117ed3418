import { useDesk } from '../../stores/desk-context.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { PercentField } from '../../ui/percent-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { SettingPart, SettingRow } from './setting-columns.tsx'
import type { TypePartProps } from './type-parts.ts'

const taxedAt = ['sale', 'use'] as const
const worths = ['list-price', 'price-per-visit'] as const

/** What it costs, how it is taxed, and what a visit is worth once it pays one. */
export function TypePrice({ settings, change }: TypePartProps) {
  const { text } = useTexts()
  const { currency } = useDesk()
  return (
    <SettingPart title={text('type.price-and-tax')}>
      <SettingRow>
        <MoneyField label={text('settings.price')} currency={currency} valueMinor={Number.isNaN(settings.priceMinor) ? null : settings.priceMinor} onChange={(priceMinor) => change({ priceMinor: priceMinor ?? Number.NaN })} />
        <PercentField label={text('setting.tax-rate')} basisPoints={settings.taxBasisPoints} onChange={(taxBasisPoints) => change({ taxBasisPoints })} />
        <SelectField label={text('setting.taxed-at')} options={taxedAt.map((id) => ({ id, name: text(`setting.taxed-at-${id}`) }))} value={settings.taxedAt} onChange={(id) => change({ taxedAt: taxedAt.find((known) => known === id) ?? 'sale' })} />
        <SelectField label={text('type.worth')} options={worths.map((id) => ({ id, name: text(`type.worth-${id}`) }))} value={settings.worth ?? 'list-price'} onChange={(id) => change({ worth: worths.find((known) => known === id) ?? 'list-price' })} />
      </SettingRow>
    </SettingPart>
  )
}
