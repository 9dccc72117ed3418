import { useDesk } from '../../stores/desk-context.tsx'
import { useScreenStore } from '../../stores/screen-store.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { DayNumbers } from '../day/day-numbers.tsx'

/** Nobody stands at the counter: how to begin, and how the day has gone so far. */
export function CounterEmpty() {
  const { text, day } = useTexts()
  const desk = useDesk()
  const { go, startNewClient } = useScreenStore()
  return (
    <div className="flex h-full flex-col gap-6 overflow-auto p-6">
      <h1 className="text-page">{day(desk.today, 'weekday')}</h1>
      <DayNumbers day={desk.today} />
      <EmptyState
        title={text('counter.empty')}
        action={
          <div className="mt-1 flex flex-wrap gap-2.5">
            <Button hint="F6" onPress={startNewClient}>{text('clients.new')}</Button>
            {desk.shift === null ? <Button hint="F7" onPress={() => go('shift')}>{text('shift.open')}</Button> : null}
          </div>
        }
      >
        {text('counter.empty-hint')} <KeyHint>F2</KeyHint>
      </EmptyState>
    </div>
  )
}
