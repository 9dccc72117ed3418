import { Archive, ArchiveRestore } from 'lucide-react'
import { useState } from 'react'
import type { ActAnswer } from '../../stores/bridge-context.tsx'
import { useToastStore } from '../../stores/toast-store.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

type ArchiveButtonProps = { readonly name: string; readonly isArchived: boolean; readonly isLocked: boolean; readonly save: (archived: boolean) => Promise<ActAnswer<unknown>>; readonly onDone: () => void }

/** Takes something out of sale, or brings it back: at once, since the same button undoes it. */
export function ArchiveButton({ name, isArchived, isLocked, save, onDone }: ArchiveButtonProps) {
  const { text } = useTexts()
  const [error, setError] = useState<string | null>(null)
  const press = async () => {
    const answer = await save(!isArchived)
    setError(answer.ok ? null : answer.words)
    if (!answer.ok) return
    useToastStore.getState().show(text(isArchived ? 'setting.was-restored' : 'setting.was-archived', { name }))
    onDone()
  }
  return (
    <>
      <Button isDisabled={isLocked} onPress={() => void press()}>{isArchived ? <ArchiveRestore aria-hidden size={18} /> : <Archive aria-hidden size={18} />}{text(isArchived ? 'setting.restore' : 'setting.archive')}</Button>
      {error === null ? null : <div className="basis-full"><ErrorState>{error}</ErrorState></div>}
    </>
  )
}
