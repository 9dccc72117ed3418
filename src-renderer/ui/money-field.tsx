import { useState } from 'react'
import type { Ref } from 'react'
import { currencyExponent } from '#core/money/currency.ts'
import { decimalText } from '#core/money/format-money.ts'
import { parseMoney } from '#core/money/parse-money.ts'
import { TextField } from './text-field.tsx'
import { useTexts } from './texts-context.tsx'

type MoneyFieldProps = {
  readonly label: string
  readonly currency: string
  readonly valueMinor: number | null
  readonly onChange: (valueMinor: number | null) => void
  readonly hint?: string
  readonly autoFocus?: boolean
  readonly hideLabel?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
}

/** Takes `,` and `.`; gives whole minor units, or null while what stands there is not an amount. */
export function MoneyField({ label, currency, valueMinor, onChange, ...rest }: MoneyFieldProps) {
  const { text } = useTexts()
  const exponent = currencyExponent(currency)
  const [typed, setTyped] = useState(() => (valueMinor === null ? '' : decimalText(valueMinor, exponent)))
  const [known, setKnown] = useState(valueMinor)
  // A value given from outside (a quick amount) replaces what was typed; our own answer does not.
  if (known !== valueMinor) {
    setKnown(valueMinor)
    if (valueMinor !== null) setTyped(decimalText(valueMinor, exponent))
  }
  const change = (next: string) => {
    setTyped(next)
    const parsed = parseMoney(next, exponent)
    setKnown(parsed)
    onChange(parsed)
  }
  const wrong = typed.trim() !== '' && parseMoney(typed, exponent) === null
  const error = wrong ? text('field.not-an-amount') : null
  return <TextField {...rest} label={`${label} (${currency})`} value={typed} onChange={change} inputMode="decimal" error={error} maxLength={24} inputClassName="text-end" />
}
