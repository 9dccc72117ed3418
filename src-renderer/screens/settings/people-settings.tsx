import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { roles } from '#core/catalogue/person.ts'
import type { Person, Role } from '#core/catalogue/person.ts'
import { newOperationId } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useMay } from '../../stores/desk-context.tsx'
import { useToastStore } from '../../stores/toast-store.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { SettingsList } from './settings-list.tsx'

type PersonView = Omit<Person, 'pinHash'>

export function PeopleSettings({ people }: { readonly people: readonly PersonView[] }) {
  const { text } = useTexts()
  const mayEdit = useMay('manage-people')
  const [openId, setOpenId] = useState<string | null>(null)
  const open = people.find(({ id }) => id === openId) ?? null
  return (
    <div className="flex flex-col gap-3">
      <SettingsList isLocked={!mayEdit} onOpen={setOpenId} rows={people.map((person) => ({ id: person.id, name: person.name, detail: person.archived ? text('settings.gone') : '', value: text(`role.${person.role}`) }))} />
      <Button className="self-start" isDisabled={!mayEdit} onPress={() => setOpenId('new')}><Plus aria-hidden size={18} />{text('settings.add-person')}</Button>
      {openId === null ? null : <PersonDialog key={openId} person={open} onClose={() => setOpenId(null)} />}
    </div>
  )
}

function PersonDialog({ person, onClose }: { readonly person: PersonView | null; readonly onClose: () => void }) {
  const { text } = useTexts()
  const bridge = useBridge()
  const act = useAct()
  const [name, setName] = useState(person?.name ?? '')
  const [role, setRole] = useState<Role>(person?.role ?? 'receptionist')
  const [pin, setPin] = useState('')
  const [error, setError] = useState<string | null>(null)
  const isPin = /^\d{4,8}$/.test(pin)
  const save = async (archived: boolean) => {
    if (name.trim() === '') return setError(text('first-run.needs-person'))
    if (!isPin && (pin !== '' || person === null)) return setError(text('first-run.needs-pin'))
    const answer = await act(() => bridge.savePerson({ operationId: newOperationId(), personId: person?.id ?? null, name, role, pin: isPin ? pin : null, archived }))
    if (!answer.ok) return setError(answer.words)
    useToastStore.getState().show(text('settings.saved', { name }))
    onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save(false)
  }
  return (
    <Dialog holds title={person?.name ?? text('settings.add-person')} onClose={onClose}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        <TextField label={text('settings.name')} value={name} onChange={setName} maxLength={120} autoFocus />
        <SelectField label={text('settings.role')} options={roles.map((id) => ({ id, name: text(`role.${id}`) }))} value={role} onChange={(id) => setRole(roles.find((known) => known === id) ?? 'receptionist')} />
        <TextField label={text('first-run.pin')} hint={text(person === null ? 'first-run.pin-hint' : 'settings.pin-keep')} type="password" inputMode="numeric" value={pin} onChange={setPin} maxLength={8} />
        {error === null ? null : <ErrorState>{error}</ErrorState>}
        <Button kind="main" type="submit" hint="Enter">{text('action.save')}</Button>
        {person === null || person.archived ? null : <Button kind="danger" onPress={() => void save(true)}>{text('settings.person-leaves')}</Button>}
      </form>
    </Dialog>
  )
}
