import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { discountReasons } from '#core/catalogue/reasons.ts'
import type { DiscountReason } from '#core/catalogue/reasons.ts'
import { useDesk } from '../../stores/desk-context.tsx'
import { useKeys } from '../../stores/key-store.ts'
import type { SaleDiscount } from '../../stores/sale-store.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

/** A discount has a reason from a list: the ledger keeps codes, never free words. */
export function DiscountForm({ onApply, onClose }: { readonly onApply: (discount: SaleDiscount) => void; readonly onClose: () => void }) {
  const { text } = useTexts()
  const { currency } = useDesk()
  const [kind, setKind] = useState<'percent' | 'amount'>('percent')
  const [percent, setPercent] = useState('5')
  const [amountMinor, setAmountMinor] = useState<number | null>(null)
  const [reason, setReason] = useState<DiscountReason>('regular-client')
  useKeys([{ key: 'Escape', says: 'keys.back', run: onClose }])
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => { form.current?.scrollIntoView({ block: 'nearest' }) }, [])
  const basisPoints = percentToBasisPoints(percent)
  const isReady = kind === 'percent' ? basisPoints !== null : amountMinor !== null && amountMinor > 0
  const apply = (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    onApply({ kind, basisPoints: kind === 'percent' ? (basisPoints ?? 0) : 0, amountMinor: kind === 'amount' ? (amountMinor ?? 0) : 0, reason })
    onClose()
  }
  return (
    <form ref={form} noValidate onSubmit={apply} className="flex scroll-mb-3 flex-col gap-3">
      <ChoiceList label={text('sell.discount')} inline value={kind} onChange={(id) => setKind(id === 'amount' ? 'amount' : 'percent')} choices={[{ id: 'percent', title: text('discount.percent') }, { id: 'amount', title: text('discount.amount') }]} />
      <div className="grid grid-cols-2 gap-3">
        {kind === 'percent' ? <TextField label={text('discount.percent')} inputMode="decimal" value={percent} onChange={setPercent} error={basisPoints === null ? text('discount.not-a-percent') : null} maxLength={6} autoFocus /> : <MoneyField label={text('discount.amount')} currency={currency} valueMinor={amountMinor} onChange={setAmountMinor} autoFocus />}
        <SelectField label={text('discount.reason')} options={discountReasons.map((id) => ({ id, name: text(`discount.${id}`) }))} value={reason} onChange={(id) => setReason(discountReasons.find((known) => known === id) ?? 'other')} />
      </div>
      <div className="flex gap-2"><Button type="submit" isDisabled={!isReady}>{text('discount.apply')}</Button><Button kind="quiet" onPress={onClose}>{text('action.cancel')}</Button></div>
    </form>
  )
}

/** "12,5" → 1250; null when it is no percentage up to a hundred. */
function percentToBasisPoints(typed: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d{0,2}))?$/.exec(typed.trim())
  if (match === null) return null
  const points = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return points > 0 && points <= 10_000 ? points : null
}
