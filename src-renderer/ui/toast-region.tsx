import { Check, CircleAlert, X } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from './button.tsx'
import { useTexts } from './texts-context.tsx'

export type ToastView = { readonly id: string; readonly words: string; readonly undo: (() => void) | null; readonly tone: 'done' | 'stop' }

type ToastRegionProps = { readonly toast: ToastView | null; readonly onClose: (id: string) => void }

/** How long an action can be undone from where it was done; afterwards the history undoes it (front-desk.md §4). */
const undoForMs = 10_000

/** One line at the foot of the desk: what was done, and Undo. It never takes the focus. */
export function ToastRegion({ toast, onClose }: ToastRegionProps) {
  const { text } = useTexts()
  useEffect(() => {
    if (toast === null) return undefined
    const timer = setTimeout(() => onClose(toast.id), undoForMs)
    return () => clearTimeout(timer)
  }, [toast, onClose])
  return (
    <div role="status" aria-live="polite" className="pointer-events-none fixed inset-x-0 bottom-5 z-30 flex justify-center">
      {toast === null ? null : (
        <div data-toast className="pointer-events-auto flex items-center gap-3 rounded-control bg-chosen py-1.5 ps-4 pe-2 text-chosen-ink">
          {toast.tone === 'done' ? <Check aria-hidden size={18} /> : <CircleAlert aria-hidden size={18} />}
          <span className="font-medium">{toast.words}</span>
          {toast.undo === null ? null : <Button kind="quiet" className="min-h-9! text-chosen-ink! underline underline-offset-4 data-[hovered]:bg-transparent!" onPress={toast.undo}>{text('action.undo')}</Button>}
          <Button kind="quiet" label={text('action.close')} className="min-h-9! min-w-9 px-0! text-chosen-ink! data-[hovered]:bg-transparent!" onPress={() => onClose(toast.id)}><X aria-hidden size={18} /></Button>
        </div>
      )}
    </div>
  )
}
