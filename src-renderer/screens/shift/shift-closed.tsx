import { useDesk } from '../../stores/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

export type ClosedShift = { readonly number: number; readonly expectedCashMinor: number; readonly countedCashMinor: number; readonly differenceMinor: number }

export function ShiftClosed({ closed, onDone }: { readonly closed: ClosedShift; readonly onDone: () => void }) {
  const { text, money } = useTexts()
  const { currency } = useDesk()
  return (
    <div role="status" className="flex max-w-md flex-col gap-5">
      <h1 className="text-page">{text('shift.closed', { number: closed.number })}</h1>
      <FactList facts={[{ term: text('shift.expected'), value: money(closed.expectedCashMinor, currency) }, { term: text('shift.counted'), value: money(closed.countedCashMinor, currency) }, { term: text('shift.difference'), value: money(closed.differenceMinor, currency), tone: closed.differenceMinor < 0 ? 'brick' : undefined }]} />
      <Button kind="main" large className="self-start" onPress={onDone}>{text('shift.open-next')}</Button>
    </div>
  )
}
