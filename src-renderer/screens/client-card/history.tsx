import { useState } from 'react'
import type { HistoryLineView } from '#contract/shapes/history-line.ts'
import type { TicketView } from '#contract/shapes/ticket.ts'
import type { ReturnReason } from '#core/catalogue/reasons.ts'
import { useDesk } from '../../stores/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { HistoryUndo } from './history-undo.tsx'
import { historyWords } from './history-words.ts'

type HistoryProps = { readonly lines: readonly HistoryLineView[]; readonly tickets: readonly TicketView[]; readonly onUndo: (line: HistoryLineView, reason: ReturnReason) => void; readonly onReceipt: (operationId: string) => void }

const shownAtFirst = 30

/** What happened, newest first: the change, the balance after it, the reason, and Undo where it can still be undone. */
export function History({ lines, tickets, onUndo, onReceipt }: HistoryProps) {
  const { text } = useTexts()
  const [showsAll, setShowsAll] = useState(false)
  if (lines.length === 0) return null
  const shown = showsAll ? lines : lines.slice(0, shownAtFirst)
  const stocks = new Map(tickets.map(({ membershipId, stock }) => [membershipId, stock]))
  // With one membership there is nothing to tell apart.
  const stockOf = (line: HistoryLineView) => (tickets.length > 1 && line.membershipId !== null ? (stocks.get(line.membershipId) ?? null) : null)
  return (
    <section className="border-t border-line pt-3.5">
      <h2 className="mb-1.5 text-small text-muted">{text('history.title')}</h2>
      <table className="w-full border-collapse">
        <thead className="sr-only"><tr><th>{text('history.when')}</th><th>{text('history.what')}</th><th>{text('history.undo')}</th><th>{text('history.change')}</th><th>{text('history.left')}</th></tr></thead>
        <tbody>{shown.map((line) => <HistoryRow key={line.operationId} line={line} stock={stockOf(line)} onUndo={onUndo} onReceipt={onReceipt} />)}</tbody>
      </table>
      {lines.length > shown.length ? <Button kind="quiet" className="mt-2" onPress={() => setShowsAll(true)}>{text('history.all', { count: lines.length })}</Button> : null}
    </section>
  )
}

type HistoryRowProps = { readonly line: HistoryLineView; readonly stock: string | null } & Pick<HistoryProps, 'onUndo' | 'onReceipt'>

function HistoryRow({ line, stock, onUndo, onReceipt }: HistoryRowProps) {
  const texts = useTexts()
  const { text, day, money } = texts
  const desk = useDesk()
  const { receiptOf } = line
  const what = historyWords(line, texts)
  // A line that does not name its membership says from which it was; the balance at its end is that one's.
  const from = stock === null || what.includes(line.typeName) ? '' : line.typeName
  const notes = [from, text('history.by', { name: line.actorName }), line.here ? '' : line.branchName, line.isSent ? '' : text('history.not-sent')].filter(Boolean).join(' · ')
  return (
    <tr className="h-8.5 border-b border-line align-middle">
      <td className="w-32 pe-3 whitespace-nowrap text-muted">{line.day === desk.today ? text('history.today', { time: line.time }) : day(line.day)}</td>
      <td className="pe-3"><span data-stock={stock ?? undefined} className="flex items-baseline gap-2">{stock === null ? null : <span aria-hidden className="swatch" />}<span><span className={line.undone ? 'line-through' : ''}>{what}</span> <span className="text-muted">· {notes}</span></span></span></td>
      <td className="text-end whitespace-nowrap">
        {receiptOf === null ? null : <Button kind="quiet" className="min-h-(--target-small)! px-2! text-small! underline underline-offset-3" label={`${text('history.receipt')}: ${what}`} onPress={() => onReceipt(receiptOf)}>{text('history.receipt')}</Button>}
        <span data-undo><HistoryUndo line={line} what={what} onUndo={onUndo} /></span>
      </td>
      <td className="w-24 text-end font-semibold whitespace-nowrap">{line.amountMinor !== null ? signedMoney(line.amountMinor, money(line.amountMinor, desk.currency)) : line.change === null ? '' : text('history.visits', { count: Math.abs(line.change), sign: line.change < 0 ? '−' : '+' })}</td>
      <td className="w-14 text-end text-muted">{line.leftAfter ?? ''}</td>
    </tr>
  )
}

/** What came onto the account has its plus; a minus stands before money by itself. */
function signedMoney(amountMinor: number, words: string): string {
  return amountMinor > 0 ? `+${words}` : words
}
