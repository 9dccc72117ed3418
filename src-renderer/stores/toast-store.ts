import { create } from 'zustand'
import type { ToastView } from '../ui/toast-region.tsx'

type ToastStore = {
  readonly toast: ToastView | null
  readonly show: (words: string, undo?: (() => void) | null) => void
  readonly showStop: (words: string) => void
  readonly close: (id: string) => void
  /** Takes a refusal away; what was done stays for its ten seconds of undo. */
  readonly closeStop: () => void
}

/** One line at a time: the newest says what matters. */
export const useToastStore = create<ToastStore>((set) => ({
  toast: null,
  show: (words, undo = null) => set({ toast: { id: crypto.randomUUID(), words, undo, tone: 'done' } }),
  showStop: (words) => set({ toast: { id: crypto.randomUUID(), words, undo: null, tone: 'stop' } }),
  close: (id) => set(({ toast }) => (toast?.id === id ? { toast: null } : {})),
  closeStop: () => set(({ toast }) => (toast?.tone === 'stop' ? { toast: null } : {})),
}))
