import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useBridge } from '../../stores/bridge-context.tsx'
import { sayAfterReload } from '../../stores/said-after-reload.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorState, Notice } from '../../ui/error-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

type RestoreDialogProps = { readonly backupAt: number; readonly moment: { readonly day: string; readonly time: string }; readonly onClose: () => void }

/** What putting a backup back takes away, said before it is done. */
export function RestoreDialog({ backupAt, moment, onClose }: RestoreDialogProps) {
  const { text, day, refusal } = useTexts()
  const bridge = useBridge()
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const { data } = useQuery({ queryKey: ['restore', backupAt], queryFn: () => bridge.previewRestore({ backupAt }), gcTime: 0 })
  const when = { day: day(moment.day), time: moment.time }
  const restore = async () => {
    setIsBusy(true)
    // Nothing is asked anew here: the screens of the ledger that is left are about to go.
    const answer = await bridge.restoreBackup({ backupAt }).catch(() => null)
    setIsBusy(false)
    if (answer === null) return setError(text('error.failed'))
    if (!answer.ok) return setError(refusal(answer.refusal))
    // What the screens hold belongs to the ledger that is left: the window begins anew, and says there what was done.
    sayAfterReload(text('restore.done', when))
    window.location.reload()
  }
  const lost = data?.ok === true ? data.value : null
  return (
    <Dialog holds title={text('restore.question', when)} onClose={isBusy ? null : onClose}>
      {data === undefined ? <p className="wait text-muted">{text('wait.loading')}</p> : data.ok ? null : <ErrorState>{refusal(data.refusal)}</ErrorState>}
      {lost === null ? null : (
        <>
          {lost.operations === 0 ? <p className="font-medium">{text('restore.loses', { count: 0 })}</p> : <Notice>{text('restore.loses', { count: lost.operations })} {text('restore.loses-of-which', { sales: lost.sales, visits: lost.visits })}</Notice>}
          <ul className="flex list-disc flex-col gap-1 ps-5 text-muted">
            <li>{text('restore.clients-too')}</li>
            {lost.isInNetwork ? <li>{text('restore.network')}</li> : null}
            <li>{text('restore.series')}</li>
            <li>{text('restore.kept')}</li>
          </ul>
        </>
      )}
      {error === null ? null : <ErrorState>{error}</ErrorState>}
      <div className="flex flex-wrap gap-2.5">
        <Button kind="danger" isDisabled={isBusy || lost === null} onPress={() => void restore()}>{text(isBusy ? 'restore.busy' : 'restore.confirm')}</Button>
        <Button autoFocus isDisabled={isBusy} onPress={onClose}>{text('action.cancel')}</Button>
      </div>
    </Dialog>
  )
}
