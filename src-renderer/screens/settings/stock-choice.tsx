import { Radio, RadioGroup } from 'react-aria-components'
import type { StockColour } from '#core/catalogue/membership-terms.ts'
import { useTexts } from '../../ui/texts-context.tsx'

type StockChoiceProps = { readonly label: string; readonly stocks: readonly StockColour[]; readonly value: StockColour; readonly onChange: (stock: StockColour) => void }

/** The colour of a type's paper, by which a receptionist knows it before reading. */
export function StockChoice({ label, stocks, value, onChange }: StockChoiceProps) {
  const { text } = useTexts()
  return (
    <RadioGroup aria-label={label} value={value} onChange={(id) => { const chosen = stocks.find((stock) => stock === id); if (chosen !== undefined) onChange(chosen) }} className="flex flex-col gap-1.5">
      <span aria-hidden className="text-small font-medium text-muted">{label}</span>
      <div className="flex flex-wrap gap-2">
        {stocks.map((stock) => <Radio key={stock} value={stock} aria-label={text(`stock.${stock}`)} data-stock={stock} className="size-[max(2.5rem,var(--target-small))] rounded-control border-2 border-transparent bg-(--stock) ring-1 ring-(--edge) data-[selected]:border-ink data-[selected]:ring-transparent" />)}
      </div>
    </RadioGroup>
  )
}
