import { denominationsOf } from '#core/money/denominations.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

/** How many of each note and coin, as written. */
export type Pieces = Readonly<Record<number, string>>

type CountCashProps = { readonly currency: string; readonly pieces: Pieces; readonly onChange: (pieces: Pieces) => void }

/** Cash counted by notes and coins, largest first; the sum makes itself. */
export function CountCash({ currency, pieces, onChange }: CountCashProps) {
  const { text, amount } = useTexts()
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-2">
      {denominationsOf(currency).map((denominationMinor, index) => {
        const written = pieces[denominationMinor] ?? ''
        return (
          <div key={denominationMinor} className="grid grid-cols-[1fr_4.25rem] items-center gap-2">
            <span aria-hidden className="text-end">{amount(denominationMinor, currency)}</span>
            <TextField hideLabel label={text('count.pieces', { amount: amount(denominationMinor, currency) })} value={written} onChange={(next) => onChange({ ...pieces, [denominationMinor]: next })} inputMode="numeric" maxLength={6} inputClassName="text-end" autoFocus={index === 0} error={isCount(written) ? null : text('field.not-a-number')} />
          </div>
        )
      })}
    </div>
  )
}

function isCount(written: string): boolean {
  return /^\d*$/.test(written.trim())
}

/** What was counted; null while something written is no number. */
export function countedPieces(pieces: Pieces): { readonly denominations: { denominationMinor: number; count: number }[]; readonly sumMinor: number } | null {
  const written = Object.entries(pieces)
  if (!written.every(([, count]) => isCount(count))) return null
  const denominations = written.flatMap(([minor, count]) => (Number(count) === 0 ? [] : [{ denominationMinor: Number(minor), count: Number(count) }])).toSorted((left, right) => right.denominationMinor - left.denominationMinor)
  return { denominations, sumMinor: denominations.reduce((sum, one) => sum + one.denominationMinor * one.count, 0) }
}
