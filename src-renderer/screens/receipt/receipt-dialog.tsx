import { useQuery } from '@tanstack/react-query'
import { useBridge } from '../../stores/bridge-context.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { ReceiptPaper } from './receipt-paper.tsx'
import { SaveReceipt } from './save-receipt.tsx'

/** A kept receipt as it was given out. */
export function ReceiptDialog({ saleId, onClose }: { readonly saleId: string; readonly onClose: () => void }) {
  const { text, refusal } = useTexts()
  const bridge = useBridge()
  const { data } = useQuery({ queryKey: ['receipt', saleId], queryFn: () => bridge.readReceipt({ saleId }) })
  return (
    <Dialog title={text('receipt.title')} onClose={onClose}>
      {data === undefined ? <p className="wait text-muted">{text('wait.loading')}</p> : data.ok ? <ReceiptPaper receipt={data.value} /> : <ErrorState>{refusal(data.refusal)}</ErrorState>}
      <SaveReceipt saleId={saleId} />
    </Dialog>
  )
}
