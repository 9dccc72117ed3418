import { useState } from 'react'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

/** Asked once when the clock stands before the last working day, or long after it; the answer is recorded. */
export function TodayQuestion() {
  const { text, day } = useTexts()
  const desk = useDesk()
  const bridge = useBridge()
  const act = useAct()
  const [other, setOther] = useState<string | null>(desk.lastBusinessDay)
  const [isChoosing, setIsChoosing] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const answer = async (chosen: string) => {
    const answered = await act(() => bridge.answerToday({ day: chosen }))
    if (!answered.ok) setError(answered.words)
  }
  return (
    <Dialog title={text('today.question', { day: day(desk.clockDay, 'weekday') })} onClose={null}>
      <p>{text('today.explain', { clock: day(desk.clockDay, 'long'), last: desk.lastBusinessDay === null ? '–' : day(desk.lastBusinessDay, 'long') })}</p>
      {error === null ? null : <ErrorState>{error}</ErrorState>}
      <Button kind="main" large autoFocus onPress={() => void answer(desk.clockDay)}>{text('today.yes', { day: day(desk.clockDay, 'weekday') })}</Button>
      {isChoosing ? (
        <div className="flex items-end gap-2">
          <div className="grow"><DateField label={text('today.other')} value={other} onChange={setOther} autoFocus /></div>
          <Button isDisabled={other === null} onPress={() => { if (other !== null) void answer(other) }}>{text('today.use')}</Button>
        </div>
      ) : <Button onPress={() => setIsChoosing(true)}>{text('today.other')}</Button>}
    </Dialog>
  )
}
