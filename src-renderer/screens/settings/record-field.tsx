import { stockColours } from '#core/catalogue/membership-terms.ts'
import { roles } from '#core/catalogue/person.ts'
import type { RecordFields, ShownKind } from '#contract/shapes/record.ts'
import type { TextKey } from '#core/texts/en/english.ts'
import { useDesk } from '../../stores/desk-context.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { StockChoice } from './stock-choice.tsx'
import { editableFields } from './use-save-record.ts'

type RecordFieldProps = { readonly kind: ShownKind; readonly name: string; readonly value: RecordFields[string]; readonly isReadOnly: boolean; readonly onChange: (value: RecordFields[string]) => void }

/** One value of a record in the field that fits it: money, a role, a colour, a number, a line of text. */
export function RecordField({ kind, name, value, isReadOnly, onChange }: RecordFieldProps) {
  const { text, money } = useTexts()
  const { currency } = useDesk()
  const label = text(`field.${name}` as TextKey)
  if (isReadOnly || !editableFields[kind].includes(name)) {
    const shown = typeof value === 'boolean' ? text(value ? 'office.yes' : 'office.no') : name.endsWith('Minor') ? money(Number(value), currency) : name === 'role' ? text(`role.${String(value)}` as TextKey) : value === null || value === '' ? '–' : String(value)
    return <FactList facts={[{ term: label, value: shown }]} />
  }
  if (name.endsWith('Minor')) return <MoneyField label={label} currency={currency} valueMinor={typeof value === 'number' ? value : null} onChange={(valueMinor) => onChange(valueMinor)} />
  if (name === 'role') return <SelectField label={label} options={roles.map((id) => ({ id, name: text(`role.${id}`) }))} value={String(value)} onChange={onChange} />
  if (name === 'stock') return <StockChoice label={label} stocks={stockColours} value={stockColours.find((stock) => stock === value) ?? 'manila'} onChange={onChange} />
  if (kind === 'policy') return <TextField label={label} inputMode="numeric" value={value === null ? '' : String(value)} error={value !== null && typeof value !== 'number' ? text('field.not-a-limit') : null} onChange={(written) => onChange(limitOf(written))} maxLength={5} />
  return <TextField label={label} value={String(value ?? '')} onChange={onChange} maxLength={name === 'address' || name === 'receiptFooter' ? 500 : 255} />
}

/** Nothing written is no limit; what is no whole number stays as it was written, to be told so. */
function limitOf(written: string): number | string | null {
  if (written.trim() === '') return null
  return /^\d{1,4}$/.test(written.trim()) ? Number(written) : written
}
