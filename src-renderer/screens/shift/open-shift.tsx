import { useState } from 'react'
import type { FormEvent } from 'react'
import { newOperationId } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import { useToastStore } from '../../stores/toast-store.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

export function OpenShift({ onOpened }: { readonly onOpened: () => void }) {
  const { text, day } = useTexts()
  const desk = useDesk()
  const bridge = useBridge()
  const act = useAct()
  const [operationId] = useState(newOperationId)
  const [floatMinor, setFloatMinor] = useState<number | null>(0)
  const [error, setError] = useState<string | null>(null)
  const open = async (event: FormEvent) => {
    event.preventDefault()
    if (floatMinor === null) return setError(text('field.not-an-amount'))
    const answer = await act(() => bridge.openShift({ operationId, floatMinor }))
    if (!answer.ok) return setError(answer.words)
    useToastStore.getState().show(text('shift.opened', { number: answer.value.number }))
    onOpened()
  }
  return (
    <form noValidate onSubmit={(event) => void open(event)} className="flex max-w-md flex-col gap-5">
      <div>
        <h1 className="text-page">{text('shift.open')}</h1>
        <p className="text-muted">{day(desk.today, 'weekday')} · {text('receipt.desk', { desk: desk.deskName })}</p>
      </div>
      <p>{text('shift.open-explain')}</p>
      <MoneyField label={text('shift.float')} currency={desk.currency} valueMinor={floatMinor} onChange={setFloatMinor} autoFocus />
      {error === null ? null : <ErrorState>{error}</ErrorState>}
      <Button kind="main" large type="submit" hint="Enter" className="self-start">{text('shift.open')}</Button>
    </form>
  )
}
