import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { useDesk } from '../../stores/desk-context.tsx'
import { useKeys } from '../../stores/key-store.ts'
import type { SaleDone } from '../../stores/sale-store.ts'
import { Button } from '../../ui/button.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { ReceiptDialog } from '../receipt/receipt-dialog.tsx'
import { SaveReceipt } from '../receipt/save-receipt.tsx'

type SaleDonePanelProps = { readonly done: SaleDone; readonly onDone: () => void }

/** The money is taken: the change in the largest type on the screen until the next action. */
export function SaleDonePanel({ done, onDone }: SaleDonePanelProps) {
  const { text, money } = useTexts()
  const { currency } = useDesk()
  const [showsReceipt, setShowsReceipt] = useState(false)
  useKeys([{ key: 'Enter', says: 'keys.main', run: onDone }])
  return (
    <div role="status" className="flex min-h-0 grow flex-col gap-6 overflow-y-auto px-6 py-6">
      <p className="flex items-center gap-2.5 text-title font-semibold text-accent"><CircleCheck aria-hidden size={24} />{text('sell.done')}</p>
      <div><p className="text-strong text-muted">{text('sell.change')}</p><p data-change className="text-[4.25rem] leading-none font-semibold text-accent">{money(done.changeMinor, currency)}</p></div>
      <FactList facts={[{ term: text('receipt.total'), value: money(done.totalMinor, currency) }, ...done.tenders.map(({ method, amountMinor }) => ({ term: text(method === 'cash' ? 'sell.given' : `method.${method}`), value: money(amountMinor, currency) })), { term: text('receipt.number'), value: <span className="font-mono">{done.receiptNumber}</span> }]} />
      <div className="mt-auto flex flex-col gap-2.5">
        <Button onPress={() => setShowsReceipt(true)}>{text('receipt.show')}</Button>
        <SaveReceipt saleId={done.saleId} />
        <Button kind="main" large hint="Enter" onPress={onDone}>{text('sell.to-client')}</Button>
      </div>
      {showsReceipt ? <ReceiptDialog saleId={done.saleId} onClose={() => setShowsReceipt(false)} /> : null}
    </div>
  )
}
