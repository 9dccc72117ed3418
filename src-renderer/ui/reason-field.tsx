import { SelectField } from './select-field.tsx'
import { useTexts } from './texts-context.tsx'

type ReasonFieldProps<Reason extends string> = {
  readonly label: string
  readonly reasons: readonly Reason[]
  readonly words: (reason: Reason) => string
  readonly value: Reason | null
  readonly onChange: (reason: Reason | null) => void
}

/** Why something is done: nobody's reason is chosen for them. */
export function ReasonField<Reason extends string>({ label, reasons, words, value, onChange }: ReasonFieldProps<Reason>) {
  const { text } = useTexts()
  const options = [...(value === null ? [{ id: '', name: text('deduct.choose') }] : []), ...reasons.map((id) => ({ id, name: words(id) }))]
  return <SelectField label={label} options={options} value={value ?? ''} onChange={(id) => onChange(reasons.find((reason) => reason === id) ?? null)} />
}
