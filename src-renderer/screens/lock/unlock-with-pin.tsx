import { useState } from 'react'
import type { DeskView } from '#contract/shapes/desk.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { PinPad } from '../../ui/pin-pad.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

type UnlockWithPinProps = {
  readonly person: DeskView['people'][number]
  readonly onBack: (() => void) | null
  readonly onUnlocked: () => void
}

export function UnlockWithPin({ person, onBack, onUnlocked }: UnlockWithPinProps) {
  const { text } = useTexts()
  const bridge = useBridge()
  const act = useAct()
  const [pin, setPin] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const unlock = async () => {
    if (isBusy) return
    setIsBusy(true)
    const answer = await act(() => bridge.unlock({ personId: person.id, pin }))
    setIsBusy(false)
    setPin('')
    setError(answer.ok ? null : answer.words)
    if (answer.ok) onUnlocked()
  }
  return (
    <div className="flex flex-col items-center gap-4">
      <Avatar name={person.name} large />
      <div className="text-center">
        <h1 className="text-page leading-8">{person.name}</h1>
        <p className="text-muted">{text('lock.enter-pin')}</p>
      </div>
      <PinPad value={pin} onChange={setPin} onSubmit={() => void unlock()} isBusy={isBusy} />
      <div className="min-h-14 w-72">{error === null ? null : <ErrorState>{error}</ErrorState>}</div>
      {onBack === null ? null : <Button kind="quiet" onPress={onBack}>{text('lock.somebody-else')}</Button>}
    </div>
  )
}
