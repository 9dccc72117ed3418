import { useToastStore } from '../../stores/toast-store.ts'
import { ToastRegion } from '../../ui/toast-region.tsx'

export function Toasts() {
  const toast = useToastStore((store) => store.toast)
  const close = useToastStore((store) => store.close)
  return <ToastRegion toast={toast} onClose={close} />
}
