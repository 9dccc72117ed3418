import { useQuery } from '@tanstack/react-query'
import { useBridge } from '../../stores/bridge-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { PrintReceipt } from './print-receipt.tsx'
import { ReceiptPaper } from './receipt-paper.tsx'
import { SaveReceipt } from './save-receipt.tsx'

type ReceiptSheetProps = { readonly saleId: string; readonly onClose: () => void; /** Cancels its bill; only a sale's receipt offers it. */ readonly onCancelBill?: () => void }

/** A kept receipt as it was given out, and what else may be done with it. */
export function ReceiptSheet({ saleId, onClose, onCancelBill }: ReceiptSheetProps) {
  const { text, refusal } = useTexts()
  const bridge = useBridge()
  const { data } = useQuery({ queryKey: ['receipt', saleId], queryFn: () => bridge.readReceipt({ saleId }) })
  return (
    <Dialog title={text('receipt.title')} onClose={onClose}>
      {data === undefined ? <p className="wait text-muted">{text('wait.loading')}</p> : data.ok ? <ReceiptPaper receipt={data.value} /> : <ErrorState>{refusal(data.refusal)}</ErrorState>}
      <PrintReceipt saleId={saleId} />
      <SaveReceipt saleId={saleId} />
      {onCancelBill !== undefined && data?.ok === true && data.value.kind === 'sale' ? <Button kind="quiet" className="self-start text-brick!" onPress={onCancelBill}>{text('cancel.open')}…</Button> : null}
    </Dialog>
  )
}
