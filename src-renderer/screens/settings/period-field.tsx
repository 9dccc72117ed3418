import { limits } from '#core/catalogue/limits.ts'
import type { Period } from '#core/dates/period.ts'
import { NumberField } from '../../ui/number-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

type PeriodFieldProps = { readonly label: string; readonly value: Period; readonly onChange: (period: Period) => void }

const units = ['day', 'week', 'month', 'year'] as const

/** A length in days, weeks, months or years. */
export function PeriodField({ label, value, onChange }: PeriodFieldProps) {
  const { text } = useTexts()
  return (
    <div role="group" aria-label={label} className="grid grid-cols-2 items-start gap-2">
      <NumberField label={label} value={value.count} limits={limits.periodCount} onChange={(count) => onChange({ ...value, count: count ?? Number.NaN })} />
      <SelectField label={text('setting.unit')} options={units.map((id) => ({ id, name: text(`setting.unit-${id}`) }))} value={value.unit} onChange={(id) => onChange({ ...value, unit: units.find((unit) => unit === id) ?? 'month' })} />
    </div>
  )
}
