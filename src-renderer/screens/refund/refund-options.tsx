import { Radio, RadioGroup } from 'react-aria-components'
import type { RefundQuoteView } from '#contract/shapes/refund.ts'
import { useTexts } from '../../ui/texts-context.tsx'

type Option = RefundQuoteView['options'][number]
type RefundOptionsProps = { readonly options: readonly Option[]; readonly currency: string; readonly value: string; readonly onChange: (id: string) => void }

/** Each option's own name: the same formula stands a second time with the fee. */
export function optionIds(options: readonly Pick<Option, 'formula'>[]): string[] {
  return options.map(({ formula }, index) => `${formula}${options.findIndex((option) => option.formula === formula) === index ? '' : ' fee'}`)
}

/** The ways to reckon side by side: what each gives, which one the type proposes, and why one cannot be taken. */
export function RefundOptions({ options, currency, value, onChange }: RefundOptionsProps) {
  const { text, money, refusal } = useTexts()
  const ids = optionIds(options)
  const withFee = (index: number): boolean => ids[index]?.endsWith('fee') === true
  return (
    <RadioGroup aria-label={text('refund.formula')} value={value} onChange={onChange} className={`grid gap-2.5 ${options.length > 4 ? 'grid-cols-3' : 'grid-cols-4'}`}>
      {options.map((option, index) => (
        <Radio key={ids[index] ?? ''} value={ids[index] ?? ''} isDisabled={option.refusal !== null} className="flex min-h-36 flex-col gap-1 rounded-panel border-2 border-transparent bg-paper px-4 py-3.5 ring-1 ring-line data-[hovered]:bg-paper-hover data-[selected]:border-accent data-[selected]:ring-transparent data-[disabled]:bg-transparent">
          <span className="flex items-start justify-between gap-2"><span className="font-medium">{text(withFee(index) && (option.formula === 'value-left' || option.formula === 'less-list-price') ? `refund.with-fee.${option.formula}` : `refund.by.${option.formula}`)}</span>{option.isDefault ? <span className="shrink-0 rounded-small border border-accent px-1.5 text-[0.78rem] leading-[1.15rem] font-semibold text-accent">{text('refund.default')}</span> : null}</span>
          {option.refusal === null ? <span className="text-page leading-9 font-semibold">{money(option.refundMinor, currency)}</span> : null}
          <span className="mt-auto text-small text-muted">{option.refusal === null ? text(`refund.how.${option.formula}`) : refusal(option.refusal)}</span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
