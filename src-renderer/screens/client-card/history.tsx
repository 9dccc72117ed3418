import { useState } from 'react'
import type { HistoryLineView } from '#contract/shapes/history-line.ts'
import type { TicketView } from '#contract/shapes/ticket.ts'
import type { ReturnReason } from '#core/catalogue/reasons.ts'
import { useDesk } from '../../stores/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { HistoryUndo } from './history-undo.tsx'
import { historyWords } from './history-words.ts'

type HistoryProps = { readonly lines: readonly HistoryLineView[]; readonly tickets: readonly TicketView[]; readonly onUndo: (line: HistoryLineView, reason: ReturnReason) => void }

const shownAtFirst = 30

/** What happened, newest first: the change, the balance after it, the reason, and Undo where it can still be undone. */
export function History({ lines, tickets, onUndo }: HistoryProps) {
  const { text } = useTexts()
  const [showsAll, setShowsAll] = useState(false)
  if (lines.length === 0) return null
  const shown = showsAll ? lines : lines.slice(0, shownAtFirst)
  const stocks = new Map(tickets.map(({ membershipId, stock }) => [membershipId, stock]))
  // With one membership there is nothing to tell apart.
  const stockOf = (line: HistoryLineView) => (tickets.length > 1 ? (stocks.get(line.membershipId) ?? null) : null)
  return (
    <section className="border-t border-line pt-3.5">
      <h2 className="mb-1.5 text-small text-muted">{text('history.title')}</h2>
      <table className="w-full border-collapse">
        <thead className="sr-only"><tr><th>{text('history.when')}</th><th>{text('history.what')}</th><th>{text('history.undo')}</th><th>{text('history.change')}</th><th>{text('history.left')}</th></tr></thead>
        <tbody>{shown.map((line) => <HistoryRow key={line.operationId} line={line} stock={stockOf(line)} onUndo={onUndo} />)}</tbody>
      </table>
      {lines.length > shown.length ? <Button kind="quiet" className="mt-2" onPress={() => setShowsAll(true)}>{text('history.all', { count: lines.length })}</Button> : null}
    </section>
  )
}

type HistoryRowProps = { readonly line: HistoryLineView; readonly stock: string | null; readonly onUndo: HistoryProps['onUndo'] }

function HistoryRow({ line, stock, onUndo }: HistoryRowProps) {
  const texts = useTexts()
  const { text, day } = texts
  const desk = useDesk()
  const what = historyWords(line, texts)
  // A line that does not name its membership says from which it was; the balance at its end is that one's.
  const from = stock === null || what.includes(line.typeName) ? '' : line.typeName
  const notes = [from, text('history.by', { name: line.actorName }), line.here ? '' : line.branchName].filter(Boolean).join(' · ')
  return (
    <tr className="h-8.5 border-b border-line align-middle">
      <td className="w-32 pe-3 whitespace-nowrap text-muted">{line.day === desk.today ? text('history.today', { time: line.time }) : day(line.day)}</td>
      <td className="pe-3"><span data-stock={stock ?? undefined} className="flex items-baseline gap-2">{stock === null ? null : <span aria-hidden className="swatch" />}<span><span className={line.undone ? 'line-through' : ''}>{what}</span> <span className="text-muted">· {notes}</span></span></span></td>
      <td className="text-end"><HistoryUndo line={line} what={what} onUndo={onUndo} /></td>
      <td className="w-24 text-end font-semibold whitespace-nowrap">{line.change === null ? '' : text('history.visits', { count: Math.abs(line.change), sign: line.change < 0 ? '−' : '+' })}</td>
      <td className="w-14 text-end text-muted">{line.leftAfter ?? ''}</td>
    </tr>
  )
}
