import { stockColours } from '#core/catalogue/membership-terms.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { SettingRow } from './setting-columns.tsx'
import { StockChoice } from './stock-choice.tsx'
import type { TypePartProps } from './type-parts.ts'

const categories = ['standard', 'auto-renewal'] as const

/** What the type is called, and the paper by which it is known. */
export function TypeBasics({ settings, change }: TypePartProps) {
  const { text } = useTexts()
  return (
    <>
      <TextField label={text('settings.name')} value={settings.name} onChange={(name) => change({ name })} maxLength={255} />
      <StockChoice label={text('settings.stock')} stocks={stockColours} value={settings.stock} onChange={(stock) => change({ stock })} />
      <SettingRow>
        <SelectField label={text('type.category')} options={categories.map((id) => ({ id, name: text(`type.category-${id}`) }))} value={settings.category} onChange={(id) => change({ category: categories.find((known) => known === id) ?? 'standard' })} />
        <TextField label={text('type.group')} hint={text('type.group-hint')} value={settings.group} onChange={(group) => change({ group })} maxLength={255} />
      </SettingRow>
    </>
  )
}
