import { Check, CircleAlert, X } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from './button.tsx'
import { useTexts } from './texts-context.tsx'

export type ToastView = { readonly id: string; readonly words: string; readonly undo: (() => void) | null; /** What may be done about it. */ readonly ways: readonly { readonly words: string; readonly run: () => void }[]; readonly tone: 'done' | 'stop' }

type ToastRegionProps = { readonly toast: ToastView | null; readonly onClose: (id: string) => void }

/** How long an action can be undone from where it was done; afterwards the history undoes it (front-desk.md §4). */
const undoForMs = 10_000

const way = 'min-h-(--target-small)! text-chosen-ink! underline underline-offset-4 data-[hovered]:bg-transparent!'

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
          {toast.ways.map(({ words, run }) => <Button key={words} kind="quiet" className={way} onPress={() => { onClose(toast.id); run() }}>{words}</Button>)}
          {toast.undo === null ? null : <Button kind="quiet" className={way} onPress={toast.undo}>{text('action.undo')}</Button>}
          <Button kind="quiet" label={text('action.close')} className="min-h-(--target-small)! min-w-(--target-small) px-0! text-chosen-ink! data-[hovered]:bg-transparent!" onPress={() => onClose(toast.id)}><X aria-hidden size={18} /></Button>
        </div>
      )}
    </div>
  )
}
