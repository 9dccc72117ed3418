import { ChevronLeft } from 'lucide-react'
import { useState } from 'react'
import type { HistoryLineView } from '#contract/shapes/history-line.ts'
import { useDesk } from '../../stores/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ReceiptDialog } from '../receipt/receipt-dialog.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { AccountPanel } from './account-panel.tsx'
import type { ClientCardView } from './client-card-view.ts'
import { historyWords } from './history-words.ts'

type AccountPageProps = { readonly card: ClientCardView; readonly onClose: () => void }

/** A client's account: its balance, every movement with the balance after it, and beside them topping up and paying out. */
export function AccountPage({ card, onClose }: AccountPageProps) {
  const { text, money } = useTexts()
  const [receiptOf, setReceiptOf] = useState<string | null>(null)
  const lines = statementOf(card)
  return (
    <div className="grid h-full grid-cols-[minmax(0,1fr)_var(--action-width)]">
      <div className="flex min-h-0 flex-col gap-5 overflow-y-auto px-6 pt-5 pb-20">
        <header className="flex items-start justify-between gap-4">
          <div className="flex flex-col gap-1"><h1 className="text-page leading-9">{text('account.title')}</h1><p className="text-muted"><bdi>{card.client.name}</bdi></p></div>
          <Button hint="Esc" onPress={onClose}><ChevronLeft aria-hidden size={18} className="rtl:rotate-180" />{text('action.back')}</Button>
        </header>
        <div className="flex items-baseline justify-between gap-4 rounded-panel bg-paper px-5 py-4"><span className="text-strong text-muted">{text('account.balance')}</span><span data-balance className="text-figure leading-none font-semibold">{money(card.accountMinor, card.currency)}</span></div>
        {lines.length === 0 ? <p className="text-muted">{text('account.empty')}</p> : <Statement lines={lines} onReceipt={setReceiptOf} />}
        {receiptOf === null ? null : <ReceiptDialog saleId={receiptOf} onClose={() => setReceiptOf(null)} />}
      </div>
      <aside className="flex min-h-0 flex-col overflow-y-auto border-s border-line bg-rail p-5"><AccountPanel card={card} onClose={onClose} /></aside>
    </div>
  )
}

type StatementLine = { readonly line: HistoryLineView; readonly afterMinor: number }

/** Newest first; each with what the account held after it. */
function statementOf({ history, accountMinor }: ClientCardView): StatementLine[] {
  let afterMinor = accountMinor
  return history.flatMap((line) => {
    if (line.amountMinor === null) return []
    const stated = { line, afterMinor }
    afterMinor -= line.amountMinor
    return [stated]
  })
}

function Statement({ lines, onReceipt }: { readonly lines: readonly StatementLine[]; readonly onReceipt: (operationId: string) => void }) {
  const texts = useTexts()
  const { text, day, money } = texts
  const { currency, today } = useDesk()
  const head = 'px-4 py-2.5 text-small font-semibold text-muted'
  return (
    <div className="rounded-panel border border-line bg-paper">
      <table className="w-full border-collapse">
        <caption className="sr-only">{text('account.statement')}</caption>
        <thead><tr className="border-b border-line"><th className={`${head} text-start`}>{text('history.when')}</th><th className={`${head} text-start`}>{text('day.what')}</th><th className={`${head} text-end`}>{text('day.amount')}</th><th className={`${head} text-end`}>{text('account.after')}</th><th className={`${head} text-end`}>{text('history.receipt')}</th></tr></thead>
        <tbody>
          {lines.map(({ line, afterMinor }) => {
            const { receiptOf } = line
            const what = historyWords(line, texts)
            return (
              <tr key={line.operationId} className="h-11 border-b border-line last:border-0">
                <td className="px-4 whitespace-nowrap text-muted">{line.day === today ? text('history.today', { time: line.time }) : day(line.day)}</td>
                <td className="px-4">{what} <span className="text-muted">· {text('history.by', { name: line.actorName })}</span></td>
                <td className={`px-4 text-end font-semibold ${(line.amountMinor ?? 0) < 0 ? 'text-brick' : ''}`}>{money(line.amountMinor ?? 0, currency)}</td>
                <td className="px-4 text-end">{money(afterMinor, currency)}</td>
                <td className="px-2 text-end">{receiptOf === null ? null : <Button kind="quiet" className="min-h-(--target-small)! px-2! text-small! underline underline-offset-4" label={`${text('history.receipt')}: ${what}`} onPress={() => onReceipt(receiptOf)}>{text('history.receipt')}</Button>}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
