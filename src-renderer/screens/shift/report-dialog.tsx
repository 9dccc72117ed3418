import { useQuery } from '@tanstack/react-query'
import { useBridge } from '../../stores/bridge-context.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { PrintButton } from '../printing/print-button.tsx'
import { ReportPaper } from './report-paper.tsx'
import { SaveReport } from './save-report.tsx'

/** X or Z on its paper, to be looked at and printed. */
export function ReportDialog({ shiftId, onClose }: { readonly shiftId: string; readonly onClose: () => void }) {
  const { text, refusal } = useTexts()
  const bridge = useBridge()
  const { data } = useQuery({ queryKey: ['shift-report', shiftId], queryFn: () => bridge.readShiftReport({ shiftId }) })
  const title = data?.ok === true ? text(data.value.kind === 'z' ? 'report.z' : 'report.x', { number: data.value.number }) : ''
  return (
    <Dialog title={title} onClose={onClose}>
      {data === undefined ? <p className="wait text-muted">{text('wait.loading')}</p> : data.ok ? <ReportPaper report={data.value} /> : <ErrorState>{refusal(data.refusal)}</ErrorState>}
      <PrintButton purpose={shiftId} print={(operationId) => bridge.printShiftReport({ operationId, shiftId })} />
      <SaveReport shiftId={shiftId} />
    </Dialog>
  )
}
