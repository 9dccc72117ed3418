import { useState } from 'react'
import type { DeskView } from '#contract/shapes/desk.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { PinPad } from '../../ui/pin-pad.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { useSecondsToWait } from './use-seconds-to-wait.ts'

type UnlockWithPinProps = {
  readonly person: DeskView['people'][number]
  readonly onBack: (() => void) | null
  readonly onUnlocked: () => void
}

const mustWait = 'pin-must-wait'

export function UnlockWithPin({ person, onBack, onUnlocked }: UnlockWithPinProps) {
  const { text, refusal } = useTexts()
  const bridge = useBridge()
  const act = useAct()
  const [pin, setPin] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [secondsToWait, setSecondsToWait] = useSecondsToWait()
  const unlock = async () => {
    if (isBusy || secondsToWait > 0) return
    setIsBusy(true)
    const answer = await act(() => bridge.unlock({ personId: person.id, pin }))
    setIsBusy(false)
    setPin('')
    const wait = !answer.ok && answer.refusal?.code === mustWait ? Number(answer.refusal.facts['seconds']) : 0
    setSecondsToWait(wait)
    setError(answer.ok || wait > 0 ? null : answer.words)
    if (answer.ok) onUnlocked()
  }
  const words = secondsToWait > 0 ? refusal({ code: mustWait, facts: { seconds: secondsToWait } }) : error
  return (
    <div className="flex flex-col items-center gap-4">
      <Avatar name={person.name} large />
      <div className="text-center">
        <h1 className="text-page leading-8"><bdi>{person.name}</bdi></h1>
        <p className="text-muted">{text('lock.enter-pin')}</p>
      </div>
      <PinPad value={pin} onChange={setPin} onSubmit={() => void unlock()} isBusy={isBusy || secondsToWait > 0} action={text('lock.unlock')} />
      <div className="min-h-14 w-72">{words === null ? null : <ErrorState>{words}</ErrorState>}</div>
      {onBack === null ? null : <Button kind="quiet" onPress={onBack}>{text('lock.somebody-else')}</Button>}
    </div>
  )
}
