import type { ShiftView } from '#contract/shapes/shift.ts'
import { useDesk } from '../../stores/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { differenceTone, differenceWords } from './difference-words.ts'
import { ShiftSummary } from './shift-summary.tsx'

export type ClosedShift = { readonly number: number; readonly expectedCashMinor: number; readonly countedCashMinor: number; readonly differenceMinor: number; readonly shift: ShiftView }

/** What was closed stays in sight until the next shift, so that the cash can be counted off against it. */
export function ShiftClosed({ closed, onDone }: { readonly closed: ClosedShift; readonly onDone: () => void }) {
  const texts = useTexts()
  const { text, money } = texts
  const { currency } = useDesk()
  return (
    <div role="status" className="grid max-w-5xl grid-cols-[minmax(0,3fr)_minmax(18rem,2fr)] items-start gap-6">
      <ShiftSummary shift={closed.shift} title={text('shift.closed', { number: closed.number })} />
      <div className="flex flex-col gap-5 pt-2">
        <FactList facts={[{ term: text('shift.expected'), value: money(closed.expectedCashMinor, currency) }, { term: text('shift.counted'), value: money(closed.countedCashMinor, currency) }, { term: text('shift.difference'), value: differenceWords(closed.differenceMinor, currency, texts), tone: differenceTone(closed.differenceMinor) }]} />
        <Button kind="main" large onPress={onDone}>{text('shift.open-next')}</Button>
      </div>
    </div>
  )
}
