import { useState } from 'react'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { PersonList } from './person-list.tsx'
import { UnlockWithPin } from './unlock-with-pin.tsx'

/** F4: somebody else takes over; nothing that is open is closed. */
export function SwitchPerson({ onClose }: { readonly onClose: () => void }) {
  const { text } = useTexts()
  const desk = useDesk()
  const bridge = useBridge()
  const act = useAct()
  const [personId, setPersonId] = useState<string | null>(null)
  const others = desk.people.filter(({ id }) => id !== desk.person?.id)
  const person = others.find(({ id }) => id === personId)
  const lock = async () => {
    onClose()
    await act(() => bridge.lock({}))
  }
  return (
    <Dialog title={text('lock.switch')} onClose={onClose} wide={person === undefined}>
      {person === undefined ? (
        <>
          {others.length === 0 ? <p className="text-muted">{text('lock.nobody-else')}</p> : <PersonList people={others} onChoose={setPersonId} />}
          <Button hint="F8" onPress={() => void lock()} className="self-start">{text('lock.lock-now')}</Button>
        </>
      ) : <UnlockWithPin person={person} onBack={() => setPersonId(null)} onUnlocked={onClose} />}
    </Dialog>
  )
}
