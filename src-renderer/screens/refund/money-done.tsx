import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { useDesk } from '../../stores/desk-context.tsx'
import { useKeys } from '../../stores/key-store.ts'
import { Button } from '../../ui/button.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { ReceiptSheet } from '../receipt/receipt-sheet.tsx'
import { SaveReceipt } from '../receipt/save-receipt.tsx'

type Sum = { readonly label: string; readonly amountMinor: number }
type MoneyDoneProps = {
  readonly words: string
  /** What to hand over now, in the largest type of the screen. */
  readonly figure: Sum & { readonly goesOut?: boolean }
  readonly facts: readonly Sum[]
  readonly receiptOf: string
  readonly receiptNumber: string
  readonly onClose: () => void
}

/** Money was taken or given back: what to hand over, and the receipt. */
export function MoneyDone({ words, figure, facts, receiptOf, receiptNumber, onClose }: MoneyDoneProps) {
  const { text, money } = useTexts()
  const { currency } = useDesk()
  const [showsReceipt, setShowsReceipt] = useState(false)
  useKeys([{ key: 'Enter', says: 'keys.main', run: onClose }])
  return (
    <div role="status" className="flex grow flex-col gap-5">
      <p className="flex items-center gap-2.5 text-title font-semibold text-accent"><CircleCheck aria-hidden size={24} />{words}</p>
      <div><p className="text-strong text-muted">{figure.label}</p><p data-change className={`text-change leading-none font-semibold ${figure.goesOut === true ? 'text-brick' : 'text-accent'}`}>{money(figure.amountMinor, currency)}</p></div>
      <FactList facts={[...facts.map(({ label, amountMinor }) => ({ term: label, value: money(amountMinor, currency) })), { term: text('receipt.number'), value: <span className="font-mono">{receiptNumber}</span> }]} />
      <div className="mt-auto flex flex-col gap-2.5">
        <Button onPress={() => setShowsReceipt(true)}>{text('receipt.show')}</Button>
        <SaveReceipt saleId={receiptOf} />
        <Button kind="main" large hint="Enter" autoFocus onPress={onClose}>{text('money.back')}</Button>
      </div>
      {showsReceipt ? <ReceiptSheet saleId={receiptOf} onClose={() => setShowsReceipt(false)} /> : null}
    </div>
  )
}
