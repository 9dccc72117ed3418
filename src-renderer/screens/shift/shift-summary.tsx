import type { ShiftView } from '#contract/shapes/shift.ts'
import { useDesk } from '../../stores/desk-context.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { methodWords } from '#core/texts/receipt-words.ts'

/** What the shift has taken so far, by way of paying. */
export function ShiftSummary({ shift, title }: { readonly shift: ShiftView; readonly title: string }) {
  const { text, day, money } = useTexts()
  const texts = useTexts()
  const { currency } = useDesk()
  const cell = 'px-4 py-2.5'
  // Counted blind, nothing is shown that what is expected could be reckoned from.
  const shown = (amountMinor: number): string => (shift.countsBlind || amountMinor === 0 ? '–' : money(amountMinor, currency))
  return (
    <section className="flex flex-col gap-4">
      <div>
        <h1 className="text-page">{title}</h1>
        <p className="text-muted">{text('shift.since', { day: day(shift.openedDay, 'weekday'), time: shift.openedTime, name: shift.openedByName })}</p>
      </div>
      <table className="w-full border-collapse overflow-hidden rounded-panel bg-paper">
        <thead><tr className="border-b border-line text-small text-muted"><th className={`${cell} text-start`}>{text('shift.method')}</th><th className={`${cell} text-end`}>{text('shift.count')}</th><th className={`${cell} text-end`}>{text('shift.in')}</th><th className={`${cell} text-end`}>{text('shift.out')}</th></tr></thead>
        <tbody>
          <tr className="border-b border-line"><td className={cell}>{text('shift.float')}</td><td className={cell} /><td className={`${cell} text-end`}>{money(shift.floatMinor, currency)}</td><td className={cell} /></tr>
          {shift.methods.map((row) => (
            <tr key={row.method} className="border-b border-line"><td className={cell}>{methodWords(row.method, texts)}</td><td className={`${cell} text-end`}>{row.count}</td><td className={`${cell} text-end`}>{shown(row.inMinor)}</td><td className={`${cell} text-end`}>{shown(row.outMinor)}</td></tr>
          ))}
          <tr className="font-semibold"><td className={cell}>{text('shift.sales', { count: shift.sales })}</td><td className={cell} /><td className={`${cell} text-end`}>{shown(shift.totalMinor)}</td><td className={cell} /></tr>
          {shift.countsBlind ? null : shift.movements.map(({ why, amountMinor, receiptNumber }, index) => (
            <tr key={index} className="border-t border-line text-muted"><td className={cell}>{text(`moved.${why}`)}</td><td className={`${cell} text-end font-mono text-small`}>{receiptNumber}</td><td className={`${cell} text-end`}>{amountMinor > 0 ? shown(amountMinor) : ''}</td><td className={`${cell} text-end`}>{amountMinor < 0 ? shown(0 - amountMinor) : ''}</td></tr>
          ))}
        </tbody>
      </table>
      {shift.firstReceipt === null ? null : <p className="text-small text-muted">{text('shift.receipts', { first: shift.firstReceipt, last: shift.lastReceipt ?? shift.firstReceipt })}</p>}
    </section>
  )
}
