import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { methodWords } from '#core/texts/receipt-words.ts'
import { useDesk } from '../../stores/desk-context.tsx'
import { useKeys } from '../../stores/key-store.ts'
import type { SaleDone } from '../../stores/sale-store.ts'
import { useScreenStore } from '../../stores/screen-store.ts'
import { Button } from '../../ui/button.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { ReceiptDialog } from '../receipt/receipt-dialog.tsx'
import { SaveReceipt } from '../receipt/save-receipt.tsx'

type SaleDonePanelProps = { readonly done: SaleDone; readonly onDone: () => void }

/** The money is taken: the change in the largest type on the screen until the next action. */
export function SaleDonePanel({ done, onDone }: SaleDonePanelProps) {
  const texts = useTexts()
  const { text, money } = texts
  const { currency } = useDesk()
  const isNobody = useScreenStore((store) => store.clientId === null)
  const [showsReceipt, setShowsReceipt] = useState(false)
  useKeys([{ key: 'Enter', says: 'keys.main', run: onDone }])
  return (
    <div role="status" className="flex min-h-0 grow flex-col gap-6 overflow-y-auto px-6 py-6">
      <p className="flex items-center gap-2.5 text-title font-semibold text-accent"><CircleCheck aria-hidden size={24} />{text('sell.done')}</p>
      <div><p className="text-strong text-muted">{text('sell.change')}</p><p data-change className="text-[4.25rem] leading-none font-semibold text-accent">{money(done.changeMinor, currency)}</p></div>
      <FactList facts={[{ term: text('receipt.total'), value: money(done.totalMinor, currency) }, ...done.tenders.map(({ method, amountMinor }) => ({ term: method === 'cash' ? text('sell.given') : methodWords(method, texts), value: money(amountMinor, currency) })), { term: text('receipt.number'), value: <span className="font-mono">{done.receiptNumber}</span> }]} />
      {done.giftCards.map(({ number, code }) => (
        <div key={number} className="flex flex-col gap-1 rounded-control border border-dashed border-line-strong px-4 py-3">
          <p className="flex justify-between gap-3 text-small text-muted"><span>{text('gift.number')}</span><span className="font-mono">{number}</span></p>
          <p className="flex items-baseline justify-between gap-3"><span>{text('receipt.code')}</span><span data-code className="font-mono text-strong font-semibold">{code}</span></p>
        </div>
      ))}
      <div className="mt-auto flex flex-col gap-2.5">
        <Button onPress={() => setShowsReceipt(true)}>{text('receipt.show')}</Button>
        <SaveReceipt saleId={done.saleId} />
        <Button kind="main" large hint="Enter" onPress={onDone}>{text(isNobody ? 'sell.to-counter' : 'sell.to-client')}</Button>
      </div>
      {showsReceipt ? <ReceiptDialog saleId={done.saleId} onClose={() => setShowsReceipt(false)} /> : null}
    </div>
  )
}
