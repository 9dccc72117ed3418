import { useState } from 'react'
import { decimalText } from '#core/money/format-money.ts'
import { parseMoney } from '#core/money/parse-money.ts'
import { TextField } from './text-field.tsx'
import { useTexts } from './texts-context.tsx'

type PercentFieldProps = { readonly label: string; readonly basisPoints: number; readonly onChange: (basisPoints: number) => void; readonly hint?: string }

const whole = 10_000

/** A share in per cent, with `,` or `.`; `NaN` while what stands there is none. */
export function PercentField({ label, basisPoints, onChange, hint }: PercentFieldProps) {
  const { text } = useTexts()
  const [typed, setTyped] = useState<string | null>(null)
  const read = (written: string): number => {
    const parsed = parseMoney(written, 2)
    return parsed === null || parsed < 0 || parsed > whole ? Number.NaN : parsed
  }
  if (typed !== null && !Object.is(read(typed), basisPoints)) setTyped(null)
  const shown = typed ?? (Number.isNaN(basisPoints) ? '' : decimalText(basisPoints, 2).replace(/[.,]00$/, ''))
  return <TextField label={label} hint={hint} value={shown} onChange={(next) => { setTyped(next); onChange(read(next)) }} inputMode="decimal" maxLength={6} error={Number.isNaN(read(shown)) ? text('field.percent') : null} />
}
