import { useLayoutEffect, useRef, useState } from 'react'
import { currencyExponent } from '#core/money/currency.ts'
import { decimalText } from '#core/money/format-money.ts'
import { parseMoney } from '#core/money/parse-money.ts'
import { TextField } from './text-field.tsx'
import { useTexts } from './texts-context.tsx'

type MoneyFieldProps = {
  readonly label: string
  readonly currency: string
  readonly valueMinor: number | null
  /** Null stands for an empty field too; `isWrong` says that what stands there is no amount. */
  readonly onChange: (valueMinor: number | null, isWrong: boolean) => void
  readonly hint?: string
  readonly autoFocus?: boolean
  readonly hideLabel?: boolean
}

type Typed = { readonly text: string; readonly valueMinor: number | null }

/**
 * Takes `,` and `.`; gives whole minor units. What is being typed belongs to the person: an answer of the desk that
 * arrives meanwhile never writes into it. An amount that was only proposed is marked whole, so that typing replaces it,
 * also when the proposal changes under the cursor.
 */
export function MoneyField({ label, currency, valueMinor, onChange, ...rest }: MoneyFieldProps) {
  const { text } = useTexts()
  const exponent = currencyExponent(currency)
  const input = useRef<HTMLInputElement>(null)
  const isJustEntered = useRef(false)
  const [typed, setTyped] = useState<Typed | null>(null)
  // Another amount than the one typed was chosen elsewhere (a quick amount): it counts. An empty field has none to defend.
  if (typed !== null && typed.valueMinor !== null && typed.valueMinor !== valueMinor) setTyped(null)
  const shown = typed?.text ?? (valueMinor === null ? '' : decimalText(valueMinor, exponent))
  const isWrong = (candidate: string): boolean => candidate.trim() !== '' && parseMoney(candidate, exponent) === null
  const isTyped = typed !== null
  useLayoutEffect(() => {
    const field = input.current
    if (!isTyped && field?.value === shown && document.activeElement === field) field.select()
  }, [shown, isTyped])
  const change = (next: string) => {
    isJustEntered.current = false
    const parsed = parseMoney(next, exponent)
    setTyped({ text: next, valueMinor: parsed })
    onChange(parsed, isWrong(next))
  }
  const enter = () => {
    isJustEntered.current = true
    input.current?.select()
  }
  /** The click that gave the focus sets the cursor after it: the amount is marked once more. */
  const click = () => {
    if (isJustEntered.current) input.current?.select()
    isJustEntered.current = false
  }
  const leave = () => { if (!isWrong(shown)) setTyped(null) }
  return <TextField {...rest} inputRef={input} label={`${label} (${currency})`} value={shown} onChange={change} onFocus={enter} onBlur={leave} onClick={click} inputMode="decimal" error={isWrong(shown) ? text('field.not-an-amount') : null} maxLength={24} inputClassName="text-end" />
}
