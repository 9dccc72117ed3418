import { useState } from 'react'
import type { Right } from '#core/catalogue/person.ts'
import { mayDo } from '#core/catalogue/person.ts'
import type { ActAnswer } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { PinPad } from '../../ui/pin-pad.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { useSecondsToWait } from '../lock/use-seconds-to-wait.ts'

export type Approval = { readonly personId: string; readonly pin: string }

type ManagerPinProps = {
  readonly right: Right
  /** What it is for, in the words of the screen behind. */
  readonly what: string
  readonly ask: (approval: Approval) => Promise<ActAnswer<unknown>>
  readonly onClose: () => void
}

const mustWait = 'pin-must-wait'
const aboutThePin = ['pin-is-wrong', mustWait, 'person-may-not-approve', 'person-is-unknown']

/** Whether a refusal is for the one who gives the PIN; any other is told where the thing was asked for. */
export function isAboutThePin(answer: ActAnswer<unknown>): boolean {
  return !answer.ok && aboutThePin.includes(answer.refusal?.code ?? '')
}

/** A manager stands beside and allows one thing with their PIN; whoever is at the desk stays there (domain.md §9). */
export function ManagerPin({ right, what, ask, onClose }: ManagerPinProps) {
  const { text, refusal } = useTexts()
  const managers = useDesk().people.filter(({ role }) => mayDo(role, right))
  const [personId, setPersonId] = useState(managers[0]?.id ?? null)
  const [pin, setPin] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [secondsToWait, setSecondsToWait] = useSecondsToWait()
  const submit = async () => {
    if (personId === null || isBusy || secondsToWait > 0) return
    setIsBusy(true)
    const answer = await ask({ personId, pin })
    setIsBusy(false)
    setPin('')
    if (answer.ok || !isAboutThePin(answer)) return onClose()
    const wait = answer.refusal?.code === mustWait ? Number(answer.refusal.facts['seconds']) : 0
    setSecondsToWait(wait)
    setError(wait > 0 ? null : answer.words)
  }
  const words = secondsToWait > 0 ? refusal({ code: mustWait, facts: { seconds: secondsToWait } }) : error
  return (
    <Dialog title={text('approve.title')} onClose={onClose}>
      <p className="font-medium">{what}</p>
      <p className="text-muted">{text('approve.explain')}</p>
      {managers.length === 0 ? <ErrorState>{text('approve.nobody')}</ErrorState> : <ChoiceList label={text('approve.who')} showLabel value={personId} onChange={setPersonId} choices={managers.map(({ id, name, role }) => ({ id, title: name, note: text(`role.${role}`) }))} />}
      <div className="flex flex-col items-center gap-4">
        <PinPad value={pin} onChange={setPin} onSubmit={() => void submit()} isBusy={isBusy || personId === null || secondsToWait > 0} action={text('approve.allow')} />
        <div className="w-full">{words === null ? null : <ErrorState>{words}</ErrorState>}</div>
      </div>
    </Dialog>
  )
}
