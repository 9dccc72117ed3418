import { useEffect } from 'react'
import { saidBeforeReload } from '../../stores/said-after-reload.ts'
import { useToastStore } from '../../stores/toast-store.ts'
import { ToastRegion } from '../../ui/toast-region.tsx'

export function Toasts() {
  const toast = useToastStore((store) => store.toast)
  const close = useToastStore((store) => store.close)
  const show = useToastStore((store) => store.show)
  useEffect(() => {
    const words = saidBeforeReload()
    if (words !== null) show(words)
  }, [show])
  return <ToastRegion toast={toast} onClose={close} />
}
