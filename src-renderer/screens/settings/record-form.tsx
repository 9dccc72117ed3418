import { useState } from 'react'
import type { FormEvent } from 'react'
import type { RecordFields, RecordView, ShownKind } from '#contract/shapes/record.ts'
import { useToastStore } from '../../stores/toast-store.ts'
import { Button } from '../../ui/button.tsx'
import { Attention, ErrorState } from '../../ui/error-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { RecordField } from './record-field.tsx'
import { useSaveRecord } from './use-save-record.ts'

/** The plain values of one record, edited through the action of its kind. What is kept elsewhere is only shown. */
export function RecordForm({ kind, record }: { readonly kind: ShownKind; readonly record: RecordView }) {
  const { text } = useTexts()
  const save = useSaveRecord(kind)
  const [fields, setFields] = useState<RecordFields>(record.fields)
  const [error, setError] = useState<string | null>(null)
  const isReadOnly = !record.isOwn
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await save(record.id, fields)
    setError(answer.ok ? null : answer.words)
    if (answer.ok) useToastStore.getState().show(text('settings.saved', { name: record.name === '' ? text('office.alone-policy') : record.name }))
  }
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      {isReadOnly ? <Attention>{text('office.read-only')}</Attention> : null}
      {kind === 'policy' ? <p className="text-muted">{text('network.limits-explain')}</p> : null}
      {Object.entries(fields).map(([name, value]) => <RecordField key={name} kind={kind} name={name} value={value} isReadOnly={isReadOnly} onChange={(next) => setFields({ ...fields, [name]: next })} />)}
      {error === null ? null : <ErrorState>{error}</ErrorState>}
      {isReadOnly ? null : <Button kind="main" type="submit" hint="Enter" className="self-start">{text('action.save')}</Button>}
    </form>
  )
}
