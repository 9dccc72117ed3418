import { Printer } from 'lucide-react'
import type { RefusalView } from '#contract/shapes/outcome.ts'
import { useArmedOperation } from '../../stores/armed-operation.ts'
import { useAct } from '../../stores/bridge-context.tsx'
import { useDesk } from '../../stores/desk-context.tsx'
import { useToastStore } from '../../stores/toast-store.ts'
import { Button } from '../../ui/button.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

type Queued = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly refusal: RefusalView }
type PrintButtonProps = { /** What is printed: another one is another print. */ readonly purpose: string; readonly print: (operationId: string) => Promise<Queued> }

/** Sends something to the printer, where the desk has one. A double press prints once. */
export function PrintButton({ purpose, print }: PrintButtonProps) {
  const { text } = useTexts()
  const { printing } = useDesk()
  const act = useAct()
  const armed = useArmedOperation(purpose)
  const { show, showStop } = useToastStore()
  if (!printing.hasPrinter) return null
  const send = async () => {
    const answer = await act(() => print(armed.operationId))
    if (!answer.ok) return showStop(answer.words)
    show(text('printing.sent-toast'))
    armed.arm()
  }
  return <Button onPress={() => void send()}><Printer aria-hidden size={18} />{text('printing.print')}</Button>
}
