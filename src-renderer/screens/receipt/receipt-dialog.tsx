import { useState } from 'react'
import { CancelBill } from '../refund/cancel-bill.tsx'
import { ReceiptSheet } from './receipt-sheet.tsx'

/** A kept receipt, wherever it is looked up again; from a sale's its bill can be cancelled. */
export function ReceiptDialog({ saleId, onClose }: { readonly saleId: string; readonly onClose: () => void }) {
  const [isCancelling, setIsCancelling] = useState(false)
  return isCancelling ? <CancelBill saleId={saleId} onClose={onClose} /> : <ReceiptSheet saleId={saleId} onClose={onClose} onCancelBill={() => setIsCancelling(true)} />
}
