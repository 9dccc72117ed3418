import { useState } from 'react'
import type { FormEvent } from 'react'
import { currencyExponent } from '#core/money/currency.ts'
import { useDesk } from '../../stores/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

type AmountChoiceProps = { readonly label: string; readonly isDisabled: boolean; readonly onChoose: (amountMinor: number) => void }

/** What is mostly given, in whole units; currencies without decimals count in hundreds. */
const usual = [50, 100, 150, 200] as const

/** An amount that goes on the bill by one press, or another that is typed. */
export function AmountChoice({ label, isDisabled, onChoose }: AmountChoiceProps) {
  const { text, money } = useTexts()
  const { currency } = useDesk()
  const [amountMinor, setAmountMinor] = useState<number | null>(null)
  const exponent = currencyExponent(currency)
  const unit = exponent === 0 ? 100 : 10 ** exponent
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (amountMinor === null || amountMinor === 0) return
    onChoose(amountMinor)
    setAmountMinor(null)
  }
  return (
    <div className="flex flex-wrap items-end gap-2.5">
      <div role="group" aria-label={label} className="flex flex-wrap gap-2.5">
        {usual.map((whole) => <Button key={whole} isDisabled={isDisabled} className="min-w-24 font-semibold!" onPress={() => onChoose(whole * unit)}>{money(whole * unit, currency)}</Button>)}
      </div>
      <form noValidate onSubmit={add} className="flex items-end gap-2.5">
        <div className="w-40"><MoneyField label={text('sell.other-amount')} currency={currency} valueMinor={amountMinor} onChange={setAmountMinor} /></div>
        <Button type="submit" isDisabled={isDisabled || amountMinor === null || amountMinor === 0}>{text('action.add')}</Button>
      </form>
    </div>
  )
}
