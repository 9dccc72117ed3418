import { useState } from 'react'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useMay } from '../../stores/desk-context.tsx'
import { useScreenStore } from '../../stores/screen-store.ts'
import { useToastStore } from '../../stores/toast-store.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

/** Erasing cannot be undone, so it is asked before; only for those who may (domain.md §10). */
export function EraseClient({ clientId, name }: { readonly clientId: string; readonly name: string }) {
  const { text } = useTexts()
  const bridge = useBridge()
  const act = useAct()
  const mayErase = useMay('manage-people')
  const closeClient = useScreenStore((store) => store.closeClient)
  const [isAsking, setIsAsking] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const erase = async () => {
    const answer = await act(() => bridge.eraseClient({ clientId }))
    if (!answer.ok) return setError(answer.words)
    closeClient()
    useToastStore.getState().show(text('erase.done'))
  }
  if (!mayErase) return null
  return (
    <>
      <Button kind="danger" className="ms-auto" onPress={() => setIsAsking(true)}>{text('erase.action')}</Button>
      {isAsking ? (
        <Dialog title={text('erase.title', { name })} onClose={() => setIsAsking(false)}>
          <p>{text('erase.explain')}</p>
          {error === null ? null : <ErrorState>{error}</ErrorState>}
          <div className="flex justify-end gap-3">
            <Button onPress={() => setIsAsking(false)}>{text('action.cancel')}</Button>
            <Button kind="danger" onPress={() => void erase()}>{text('erase.confirm')}</Button>
          </div>
        </Dialog>
      ) : null}
    </>
  )
}
