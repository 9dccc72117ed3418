import { useState } from 'react'
import type { Role } from '#core/catalogue/person.ts'
import { roles } from '#core/catalogue/person.ts'
import { newOperationId } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useMay } from '../../stores/desk-context.tsx'
import type { Draft } from '../../stores/settings-draft-store.ts'
import { useToastStore } from '../../stores/toast-store.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { SettingForm } from './setting-form.tsx'
import type { PersonView } from './settings-view.ts'

export type PersonDraft = { readonly name: string; readonly role: Role }

type PersonFormProps = { readonly person: PersonView | null; readonly draft: Draft<PersonDraft>; readonly onSaved: (personId: string) => void }

/** Name, role and PIN of one person. A PIN that is being typed is kept nowhere but in its field. */
export function PersonForm({ person, draft: { value, change, forget, isChanged }, onSaved }: PersonFormProps) {
  const { text } = useTexts()
  const bridge = useBridge()
  const act = useAct()
  const isLocked = !useMay('manage-people')
  const [pin, setPin] = useState('')
  const isPin = /^\d{4,8}$/.test(pin)
  const lacksPin = !isPin && (pin !== '' || person === null)
  const save = () => act(() => bridge.savePerson({ operationId: newOperationId(), personId: person?.id ?? null, ...value, pin: isPin ? pin : null, archived: person?.archived ?? false }))
  const saved = (answer: unknown) => {
    setPin('')
    onSaved((answer as { readonly personId: string }).personId)
  }
  return (
    <SettingForm title={person?.name ?? text('people.new')} name={value.name} note={text('people.note')} isLocked={isLocked} isRight={!lacksPin} isChanged={isChanged || pin !== ''} save={save} onSaved={saved} onForget={() => { setPin(''); forget() }} more={person === null ? null : <LeaveButton person={person} isLocked={isLocked} onDone={forget} />}>
      <TextField label={text('settings.name')} value={value.name} onChange={(name) => change({ name })} maxLength={120} />
      <SelectField label={text('settings.role')} options={roles.map((id) => ({ id, name: text(`role.${id}`) }))} value={value.role} onChange={(id) => change({ role: roles.find((known) => known === id) ?? 'receptionist' })} />
      <div className="max-w-80"><TextField label={text(person === null ? 'first-run.pin' : 'people.new-pin')} hint={text(person === null ? 'first-run.pin-hint' : 'settings.pin-keep')} type="password" inputMode="numeric" value={pin} onChange={setPin} maxLength={8} error={pin !== '' && !isPin ? text('first-run.needs-pin') : null} /></div>
    </SettingForm>
  )
}

/** Takes somebody's PIN away, or gives it back; the last who may manage people stays, and the desk says so. */
function LeaveButton({ person, isLocked, onDone }: { readonly person: PersonView; readonly isLocked: boolean; readonly onDone: () => void }) {
  const { text } = useTexts()
  const bridge = useBridge()
  const act = useAct()
  const [error, setError] = useState<string | null>(null)
  const press = async () => {
    const answer = await act(() => bridge.savePerson({ operationId: newOperationId(), personId: person.id, name: person.name, role: person.role, pin: null, archived: !person.archived }))
    setError(answer.ok ? null : answer.words)
    if (!answer.ok) return
    useToastStore.getState().show(text('settings.saved', { name: person.name }))
    onDone()
  }
  return (
    <>
      <Button kind={person.archived ? 'plain' : 'danger'} isDisabled={isLocked} onPress={() => void press()}>{text(person.archived ? 'people.comes-back' : 'settings.person-leaves')}</Button>
      {error === null ? null : <div className="basis-full"><ErrorState>{error}</ErrorState></div>}
    </>
  )
}
