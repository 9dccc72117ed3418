import { Printer } from 'lucide-react'
import { useArmedOperation } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import { useToastStore } from '../../stores/toast-store.ts'
import { Button } from '../../ui/button.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

/** Prints a kept receipt, where the desk has a printer. */
export function PrintReceipt({ saleId }: { readonly saleId: string }) {
  const { text } = useTexts()
  const { printing } = useDesk()
  const bridge = useBridge()
  const act = useAct()
  const print = useArmedOperation(saleId)
  const { show, showStop } = useToastStore()
  if (!printing.hasPrinter) return null
  const send = async () => {
    const answer = await act(() => bridge.printReceipt({ operationId: print.operationId, saleId }))
    if (!answer.ok) return showStop(answer.words)
    show(text('printing.sent-toast'))
    print.arm()
  }
  return <Button onPress={() => void send()}><Printer aria-hidden size={18} />{text('printing.print')}</Button>
}
