import { useQuery } from '@tanstack/react-query'
import type { HistoryLineView } from '#contract/shapes/history-line.ts'
import { useBridge } from '../../stores/bridge-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

type UndoFreezeProps = { readonly line: HistoryLineView; readonly what: string; readonly onUndo: () => void; readonly onClose: () => void }

/** Asked before an old freeze is taken back: where the end would come to lie. */
export function UndoFreeze({ line, what, onUndo, onClose }: UndoFreezeProps) {
  const { text, day, refusal } = useTexts()
  const bridge = useBridge()
  const { data } = useQuery({ queryKey: ['preview-undo-freeze', line.operationId], queryFn: () => bridge.previewUndoFreeze({ originalOperationId: line.operationId }) })
  const shown = (end: string | null): string => (end === null ? text('freeze.end-open') : day(end))
  return (
    <Dialog title={text('undo-freeze.title')} onClose={onClose}>
      <p className="font-medium">{what}</p>
      <p className="text-muted">{text('undo-freeze.explain')}</p>
      {data === undefined ? null : data.ok ? <FactList facts={[{ term: text('undo-freeze.was'), value: shown(data.value.lastDayBefore) }, { term: text('undo-freeze.then'), value: shown(data.value.lastDayAfter) }]} /> : <ErrorState>{refusal(data.refusal)}</ErrorState>}
      <Button kind="main" large autoFocus isDisabled={data?.ok !== true} onPress={() => { onClose(); onUndo() }}>{text('undo-freeze.action')}</Button>
      <Button onPress={onClose}>{text('action.cancel')}</Button>
    </Dialog>
  )
}
