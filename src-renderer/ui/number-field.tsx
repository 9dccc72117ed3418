import { useState } from 'react'
import { TextField } from './text-field.tsx'
import { useTexts } from './texts-context.tsx'

type NumberFieldProps = {
  readonly label: string
  readonly value: number | null
  /** `NaN` while what stands there is no whole number. */
  readonly onChange: (value: number | null) => void
  readonly limits: { readonly least: number; readonly most: number }
  /** An empty field is an answer too. */
  readonly mayBeEmpty?: boolean
  readonly hint?: string | undefined
  readonly hideLabel?: boolean
}

/** A whole number within its limits, which the field itself names when they are not kept. */
export function NumberField({ label, value, onChange, limits: { least, most }, mayBeEmpty = false, hint, hideLabel = false }: NumberFieldProps) {
  const { text, number } = useTexts()
  const [typed, setTyped] = useState<string | null>(null)
  const read = (written: string): number | null => {
    const plain = written.trim()
    if (plain === '' && mayBeEmpty) return null
    return /^\d{1,7}$/.test(plain) ? Number(plain) : Number.NaN
  }
  // Another number than the one typed came from elsewhere: it counts.
  if (typed !== null && !Object.is(read(typed), value)) setTyped(null)
  const shown = typed ?? (value === null || Number.isNaN(value) ? '' : String(value))
  const now = read(shown)
  const isWrong = now !== null && !(now >= least && now <= most)
  const change = (next: string) => {
    setTyped(next)
    onChange(read(next))
  }
  return <TextField label={label} hint={hint} hideLabel={hideLabel} value={shown} onChange={change} inputMode="numeric" maxLength={7} error={isWrong ? text(mayBeEmpty ? 'field.whole-or-empty' : 'field.whole-from-to', { least: number(least), most: number(most) }) : null} />
}
