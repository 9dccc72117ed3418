import type { Printer } from '#core/catalogue/printer.ts'
import { printerSchema } from '#core/catalogue/printer.ts'
import { newOperationId } from '../../stores/armed-operation.ts'
import { useAct, useBridge } from '../../stores/bridge-context.tsx'
import { useToastStore } from '../../stores/toast-store.ts'
import { useTexts } from '../../ui/texts-context.tsx'

type SavePrinter = { readonly save: () => Promise<void>; readonly test: () => Promise<void>; readonly remove: () => Promise<void> }

/** Keeps a printer among the desk's, tries it with a test page, or takes it away. `fields` are judged only when something is done. */
export function useSavePrinter(printers: readonly Printer[], fields: Printer, setError: (words: string | null) => void, onDone?: () => void): SavePrinter {
  const { text } = useTexts()
  const bridge = useBridge()
  const act = useAct()
  const { show, showStop } = useToastStore()
  const keep = async (): Promise<boolean> => {
    const parsed = printerSchema.safeParse(fields)
    if (!parsed.success) {
      setError(text(parsed.error.issues.some(({ path }) => path[0] === 'port') ? 'printing.not-a-port' : 'printing.needs-address'))
      return false
    }
    const isKnown = printers.some(({ id }) => id === fields.id)
    const next = isKnown ? printers.map((known) => (known.id === fields.id ? parsed.data : known)) : [...printers, parsed.data]
    const answer = await act(() => bridge.savePrinters({ printers: [...next] }))
    setError(answer.ok ? null : answer.words)
    return answer.ok
  }
  const save = async () => {
    if (!(await keep())) return
    show(text('settings.saved', { name: fields.name }))
    onDone?.()
  }
  const test = async () => {
    if (!(await keep())) return
    const answer = await act(() => bridge.printTestPage({ operationId: newOperationId(), printerId: fields.id }))
    if (answer.ok) show(text('printing.test-sent'))
    else showStop(answer.words)
    // It is one of the desk's printers now, and goes on in their list.
    onDone?.()
  }
  const remove = async () => void (await act(() => bridge.savePrinters({ printers: printers.filter(({ id }) => id !== fields.id) })))
  return { save, test, remove }
}
