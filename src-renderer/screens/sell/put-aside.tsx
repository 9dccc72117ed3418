import { useState } from 'react'
import type { FormEvent } from 'react'
import { useKeys } from '../../stores/key-store.ts'
import type { SaleDraft } from '../../stores/sale-store.ts'
import { useSaleStore } from '../../stores/sale-store.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

type PutAsideProps = { readonly draft: SaleDraft; readonly onDone: () => void }

/** Somebody else comes first: the bill waits in the list of the counter. One to nobody by name is given a word to find it by. */
export function PutAside({ draft, onDone }: PutAsideProps) {
  const { text } = useTexts()
  const park = useSaleStore((store) => store.park)
  const [name, setName] = useState('')
  const [isNaming, setIsNaming] = useState(false)
  const putAside = () => {
    park(name.trim() === '' ? draft.name : name.trim())
    onDone()
  }
  const start = () => {
    if (draft.lines.length === 0) return
    if (draft.clientId === null && draft.name === '') setIsNaming(true)
    else putAside()
  }
  useKeys([{ key: 'p', says: 'keys.put-aside', run: start }])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    putAside()
  }
  return (
    <>
      <Button hint="P" isDisabled={draft.lines.length === 0} onPress={start}>{text('sell.put-aside')}</Button>
      {isNaming ? (
        <Dialog title={text('sell.put-aside')} onClose={() => setIsNaming(false)}>
          <form noValidate onSubmit={submit} className="flex flex-col gap-4">
            <TextField label={text('sell.put-aside-name')} hint={text('sell.put-aside-hint')} value={name} onChange={setName} maxLength={60} autoFocus />
            <Button kind="main" large type="submit" hint="Enter">{text('sell.put-aside')}</Button>
          </form>
        </Dialog>
      ) : null}
    </>
  )
}
