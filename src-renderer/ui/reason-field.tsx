import { SelectField } from './select-field.tsx'
import { useTexts } from './texts-context.tsx'

type ReasonFieldProps<Reason extends string> = {
  readonly reasons: readonly Reason[]
  readonly name: (reason: Reason) => string
  readonly value: Reason | null
  readonly onChange: (reason: Reason | null) => void
}

/** Why something is done: nobody's reason is chosen for them. */
export function ReasonField<Reason extends string>({ reasons, name, value, onChange }: ReasonFieldProps<Reason>) {
  const { text } = useTexts()
  const options = [...(value === null ? [{ id: '', name: text('deduct.choose') }] : []), ...reasons.map((id) => ({ id, name: name(id) }))]
  return <SelectField label={text('reason.label')} options={options} value={value ?? ''} onChange={(id) => onChange(reasons.find((reason) => reason === id) ?? null)} />
}
