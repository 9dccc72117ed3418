import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { historyKinds } from '#contract/shapes/history-line.ts'
import type { TextKey } from '#core/texts/en/english.ts'
import type { Texts } from '#core/texts/format-text.ts'
import type { Bridge } from '../../bridge.ts'
import { useDesk } from '../../stores/desk-context.tsx'
import { useScreenStore } from '../../stores/screen-store.ts'
import { Button } from '../../ui/button.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { historyWords } from '../client-card/history-words.ts'
import { reasonWords } from '../client-card/reason-words.ts'
import { ReportDialog } from '../shift/report-dialog.tsx'

export type DayLine = Awaited<ReturnType<Bridge['readDay']>>['lines'][number]

type DayLinesProps = { readonly lines: readonly DayLine[]; readonly onReceipt: (saleId: string) => void }

export function DayLines({ lines, onReceipt }: DayLinesProps) {
  const texts = useTexts()
  const { text, money } = texts
  const desk = useDesk()
  const openClient = useScreenStore((store) => store.openClient)
  const [reportOf, setReportOf] = useState<string | null>(null)
  const head = 'px-4 py-2.5 text-small font-semibold text-muted'
  const start = `${head} text-start`
  return (
    <div className="rounded-panel border border-line bg-paper">
      <table className="w-full border-collapse">
        <thead><tr className="border-b border-line">
          <th className={start}>{text('day.time')}</th><th className={start}>{text('day.client')}</th><th className={start}>{text('day.what')}</th><th className={start}>{text('day.by')}</th><th className={`${head} text-end`}>{text('day.amount')}</th><th className={`${head} text-end`}>{text('receipt.title')}</th>
        </tr></thead>
        <tbody>
          {lines.map((line) => {
            const { clientId, saleId } = line
            const shiftId = line.kind === 'shift-closed' && typeof line.facts['shiftId'] === 'string' ? line.facts['shiftId'] : null
            return (
              <tr key={line.operationId} className="h-11 border-b border-line last:border-0">
                <td className="px-4 text-muted">{line.time}</td>
                <td className="px-4">{clientId === null ? <span className="text-muted">–</span> : <AriaButton className="min-h-(--target-tight) rounded-small text-start font-medium underline-offset-4 data-[hovered]:underline" onPress={() => openClient(clientId)}><bdi>{line.clientName}</bdi></AriaButton>}</td>
                <td className="px-4"><span data-stock={line.stock ?? undefined} className={`flex items-center gap-2 ${line.undone ? 'line-through' : ''}`}>{line.stock === null ? null : <span className="swatch" />}{dayWords(line, texts)}</span></td>
                <td className="px-4 text-muted">{line.actorName}</td>
                <td className="px-4 text-end font-semibold">{line.amountMinor === null ? '' : money(line.amountMinor, desk.currency)}</td>
                <td className="px-2 text-end">{shiftId === null ? null : <Button kind="quiet" className="min-h-(--target-small)! px-2! text-small! underline underline-offset-4" onPress={() => setReportOf(shiftId)}>{text('report.show-z', { number: Number(line.facts['number'] ?? 0) })}</Button>}{saleId === null ? null : <Button kind="quiet" className="min-h-(--target-small)! px-2! font-mono text-small! underline underline-offset-4" label={text('receipt.show-number', { number: String(line.facts['receipt'] ?? '') })} onPress={() => onReceipt(saleId)}>{String(line.facts['receipt'] ?? text('receipt.title'))}</Button>}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {reportOf === null ? null : <ReportDialog shiftId={reportOf} onClose={() => setReportOf(null)} />}
    </div>
  )
}

const deskKinds = ['shift-opened', 'shift-closed', 'client-saved', 'pay-in', 'pay-out', 'drawer-opened'] as const

/** Lines of memberships speak as in their history; the rest is the desk's own. */
function dayWords(line: DayLine, texts: Texts): string {
  const kind = historyKinds.find((known) => known === line.kind)
  if (kind !== undefined) return historyWords({ kind, typeName: String(line.facts['typeName'] ?? ''), facts: line.facts }, texts)
  const own = deskKinds.find((known) => known === line.kind)
  const key: TextKey = own === undefined ? 'day.other' : `day.${own}`
  const reason = line.facts['reason']
  return texts.text(key, { number: Number(line.facts['number'] ?? 0) }) + (typeof reason === 'string' ? `, ${reasonWords(reason, texts)}` : '')
}
