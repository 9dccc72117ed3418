import { useBridge } from '../../stores/bridge-context.tsx'
import { PrintButton } from '../printing/print-button.tsx'

/** Prints a kept receipt, where the desk has a printer. */
export function PrintReceipt({ saleId }: { readonly saleId: string }) {
  const bridge = useBridge()
  return <PrintButton purpose={saleId} print={(operationId) => bridge.printReceipt({ operationId, saleId })} />
}
