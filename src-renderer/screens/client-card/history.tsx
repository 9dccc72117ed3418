import { useState } from 'react'
import type { HistoryLineView } from '#contract/shapes/history-line.ts'
import { useDesk } from '../../stores/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { historyWords } from './history-words.ts'

type HistoryProps = { readonly lines: readonly HistoryLineView[]; readonly onUndo: (line: HistoryLineView) => void }

const shownAtFirst = 30

/** What happened, newest first: the change, the balance after it, the reason, and Undo where it can still be undone. */
export function History({ lines, onUndo }: HistoryProps) {
  const texts = useTexts()
  const { text, day } = texts
  const desk = useDesk()
  const [showsAll, setShowsAll] = useState(false)
  if (lines.length === 0) return null
  const shown = showsAll ? lines : lines.slice(0, shownAtFirst)
  return (
    <section className="border-t border-line pt-3.5">
      <h2 className="mb-1.5 text-small text-muted">{text('history.title')}</h2>
      <table className="w-full border-collapse">
        <thead className="sr-only"><tr><th>{text('history.when')}</th><th>{text('history.what')}</th><th>{text('history.undo')}</th><th>{text('history.change')}</th><th>{text('history.left')}</th></tr></thead>
        <tbody>
          {shown.map((line) => (
            <tr key={line.operationId} className="h-8.5 border-b border-line align-middle">
              <td className="w-32 pe-3 whitespace-nowrap text-muted">{line.day === desk.today ? text('history.today', { time: line.time }) : day(line.day)}</td>
              <td className="pe-3"><span className={line.undone ? 'line-through' : ''}>{historyWords(line, texts)}</span> <span className="text-muted">· {[text('history.by', { name: line.actorName }), line.here ? '' : line.branchName].filter(Boolean).join(' · ')}</span></td>
              <td className="text-end">{line.undo === null || line.undone ? null : <Button kind="quiet" className="min-h-7! px-2! text-small! underline underline-offset-3" label={text('history.undo-line', { what: historyWords(line, texts) })} onPress={() => onUndo(line)}>{text('action.undo')}</Button>}</td>
              <td className="w-24 text-end font-semibold whitespace-nowrap">{line.change === null ? '' : text('history.visits', { count: Math.abs(line.change), sign: line.change < 0 ? '−' : '+' })}</td>
              <td className="w-14 text-end text-muted">{line.leftAfter ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > shown.length ? <Button kind="quiet" className="mt-2" onPress={() => setShowsAll(true)}>{text('history.all', { count: lines.length })}</Button> : null}
    </section>
  )
}
