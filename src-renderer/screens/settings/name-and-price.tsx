import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import type { ActAnswer } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import { useToastStore } from '../../stores/toast-store.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

type NameAndPriceProps = {
  readonly title: string
  readonly name: string
  readonly priceMinor: number
  readonly note: string
  readonly more?: ReactNode
  readonly save: (name: string, priceMinor: number) => Promise<ActAnswer<unknown>>
  readonly onClose: () => void
}

/** Name and price of one thing that is sold. */
export function NameAndPrice(props: NameAndPriceProps) {
  const { text } = useTexts()
  const { currency } = useDesk()
  const [name, setName] = useState(props.name)
  const [priceMinor, setPriceMinor] = useState<number | null>(props.priceMinor)
  const [error, setError] = useState<string | null>(null)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (priceMinor === null) return setError(text('field.not-an-amount'))
    const answer = await props.save(name, priceMinor)
    if (!answer.ok) return setError(answer.words)
    useToastStore.getState().show(text('settings.saved', { name }))
    props.onClose()
  }
  return (
    <Dialog holds title={props.title} onClose={props.onClose}>
      <form noValidate onSubmit={(event) => void save(event)} className="flex flex-col gap-4">
        <TextField label={text('settings.name')} value={name} onChange={setName} maxLength={255} autoFocus />
        <MoneyField label={text('settings.price')} currency={currency} valueMinor={priceMinor} onChange={setPriceMinor} />
        {props.more}
        <p className="text-small text-muted">{props.note}</p>
        {error === null ? null : <ErrorState>{error}</ErrorState>}
        <Button kind="main" type="submit" hint="Enter" isDisabled={name.trim() === ''}>{text('action.save')}</Button>
      </form>
    </Dialog>
  )
}
