import { create } from 'zustand'
import type { ToastView } from '../ui/toast-region.tsx'

type ToastStore = {
  readonly toast: ToastView | null
  readonly show: (words: string, undo?: (() => void) | null) => void
  readonly showStop: (words: string, ways?: ToastView['ways']) => void
  readonly close: (id: string) => void
  /** Takes a refusal away; what was done stays for its ten seconds of undo. */
  readonly closeStop: () => void
}

/** One line at a time: the newest says what matters. */
export const useToastStore = create<ToastStore>((set) => ({
  toast: null,
  show: (words, undo = null) => set({ toast: { id: crypto.randomUUID(), words, undo, ways: [], tone: 'done' } }),
  showStop: (words, ways = []) => set({ toast: { id: crypto.randomUUID(), words, undo: null, ways, tone: 'stop' } }),
  close: (id) => set(({ toast }) => (toast?.id === id ? { toast: null } : {})),
  closeStop: () => set(({ toast }) => (toast?.tone === 'stop' ? { toast: null } : {})),
}))
