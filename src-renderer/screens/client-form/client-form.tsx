import { skipToken, useQuery } from '@tanstack/react-query'
import { Plus, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { FormEvent } from 'react'
import { clientLimits } from '#core/clients/client-fields.ts'
import { newOperationId } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useKeys } from '../../stores/key-store.ts'
import type { ClientFields as ClientTyped } from '../../stores/left-form-store.ts'
import { useLeftFormStore } from '../../stores/left-form-store.ts'
import { useScreenStore } from '../../stores/screen-store.ts'
import { useToastStore } from '../../stores/toast-store.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { EraseClient } from './erase-client.tsx'
import { PhoneOwner } from './phone-owner.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

const noFields: ClientTyped = { name: '', phones: [''], email: '', note: '' }

/** A new client, or the one whose card is open. */
export function ClientForm() {
  const { text } = useTexts()
  const bridge = useBridge()
  const clientId = useScreenStore((store) => store.clientId)
  const { data } = useQuery({ queryKey: ['client-card', clientId], queryFn: clientId === null ? skipToken : () => bridge.readClientCard({ clientId }) })
  if (clientId === null) return <ClientFields key="new" clientId={null} before={noFields} />
  if (data?.ok !== true) return <p className="wait p-6 text-muted">{text('wait.loading')}</p>
  const { name, phones, email, note } = data.value.client
  return <ClientFields key={clientId} clientId={clientId} before={{ name, phones: phones.length === 0 ? [''] : phones, email, note }} />
}

function ClientFields({ clientId, before }: { readonly clientId: string | null; readonly before: ClientTyped }) {
  const { text } = useTexts()
  const bridge = useBridge()
  const act = useAct()
  const openClient = useScreenStore((store) => store.openClient)
  const { form: left, put: takeUp } = useLeftFormStore()
  const [fields, setFields] = useState(left !== null && left.clientId === clientId ? left.fields : before)
  useEffect(() => takeUp(null), [takeUp])
  const [operationId] = useState(newOperationId)
  const [error, setError] = useState<string | null>(null)
  const change = (part: Partial<ClientTyped>) => setFields({ ...fields, ...part })
  const changePhone = (index: number, phone: string) => change({ phones: fields.phones.map((old, at) => (at === index ? phone : old)) })
  const leave = useLeave(clientId, before, fields)
  useKeys([{ key: 'Escape', says: 'keys.back', run: leave }])
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (fields.name.trim() === '') return setError(text('client-form.needs-name'))
    const client = { name: fields.name, phones: fields.phones.filter((phone) => phone.trim() !== ''), email: fields.email, note: fields.note }
    const answer = await act(() => bridge.saveClient({ operationId, clientId, client }))
    if (!answer.ok) return setError(answer.words)
    useToastStore.getState().show(text('client-form.saved', { name: fields.name.trim() }))
    openClient(answer.value.clientId)
  }
  return (
    <form noValidate onSubmit={(event) => void save(event)} className="flex h-full max-w-2xl flex-col gap-4.5 overflow-y-auto p-6">
      <h1 className="text-page">{text(clientId === null ? 'clients.new' : 'client-form.edit')}</h1>
      <TextField label={text('client-form.name')} value={fields.name} onChange={(name) => change({ name })} maxLength={clientLimits.name} autoFocus />
      {fields.phones.map((phone, index) => (
        <div key={index} className="flex flex-col gap-2">
        <div className="flex items-end gap-2">
          <div className="grow"><TextField label={index === 0 ? text('client-form.phone') : text('client-form.phone-more', { number: index + 1 })} type="tel" inputMode="tel" value={phone} onChange={(next) => changePhone(index, next)} maxLength={clientLimits.phone} /></div>
          {fields.phones.length > 1 ? <Button kind="quiet" label={text('action.remove', { name: phone })} onPress={() => change({ phones: fields.phones.filter((_, at) => at !== index) })}><X aria-hidden size={18} /></Button> : null}
        </div>
        <PhoneOwner phone={phone} clientId={clientId} />
        </div>
      ))}
      {fields.phones.length < clientLimits.phones ? <Button kind="quiet" className="self-start" onPress={() => change({ phones: [...fields.phones, ''] })}><Plus aria-hidden size={18} />{text('client-form.add-phone')}</Button> : null}
      <TextField label={text('client-form.email')} type="email" inputMode="email" value={fields.email} onChange={(email) => change({ email })} maxLength={clientLimits.email} />
      <TextField label={text('client-form.note')} hint={text('client-form.note-hint')} lines={3} value={fields.note} onChange={(note) => change({ note })} maxLength={clientLimits.note} />
      {error === null ? null : <ErrorState>{error}</ErrorState>}
      <div className="flex gap-3">
        <Button kind="main" type="submit" hint="Enter">{text('client-form.save')}</Button>
        <Button hint="Esc" onPress={leave}>{text('action.cancel')}</Button>
        {clientId === null ? null : <EraseClient clientId={clientId} name={before.name} />}
      </div>
    </form>
  )
}

/** Steps back. What was typed and not saved is not lost by one key: the line at the foot brings it back. */
function useLeave(clientId: string | null, before: ClientTyped, fields: ClientTyped): () => void {
  const { text } = useTexts()
  const { go, openClient, startNewClient } = useScreenStore()
  const put = useLeftFormStore((store) => store.put)
  return () => {
    go('counter')
    if (JSON.stringify(fields) === JSON.stringify(before)) return
    useToastStore.getState().show(text('client-form.left'), () => {
      put({ clientId, fields })
      if (clientId === null) return startNewClient()
      openClient(clientId)
      go('client-form')
    })
  }
}
