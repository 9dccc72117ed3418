import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import type { TextKey } from '#core/texts/en/english.ts'
import { isTextField } from './is-typing.ts'
import { takeForScanner } from './scan-keys.ts'

export type KeyBinding = {
  readonly key: string
  /** What the key does, for the sheet of keys. */
  readonly says: TextKey
  readonly run: () => void
}

type KeyStore = {
  readonly layers: readonly { readonly id: symbol; readonly bindings: readonly KeyBinding[] }[]
  readonly put: (id: symbol, bindings: readonly KeyBinding[]) => void
  readonly drop: (id: symbol) => void
}

/** The keys of what is on screen, last put first asked: a panel's Esc comes before its screen's. */
export const useKeyStore = create<KeyStore>((set) => ({
  layers: [],
  put: (id, bindings) => set(({ layers }) => ({ layers: [...layers.filter((layer) => layer.id !== id), { id, bindings }] })),
  drop: (id) => set(({ layers }) => ({ layers: layers.filter((layer) => layer.id !== id) })),
}))

/** Makes keys work while the component is on screen. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const latest = useRef(bindings)
  useEffect(() => { latest.current = bindings })
  const signature = bindings.map(({ key }) => key).join(' ')
  useEffect(() => {
    const id = Symbol(signature)
    const forwarded = latest.current.map((binding) => ({ ...binding, run: () => latest.current.find(({ key }) => key === binding.key)?.run() }))
    useKeyStore.getState().put(id, forwarded)
    return () => useKeyStore.getState().drop(id)
  }, [signature])
}

/**
 * The one listener of the window. Letters never act while something is being typed; Enter leaves buttons and forms alone.
 * Of the keys with Ctrl only those with a binding are taken, the rest stays the system's.
 */
export function useKeyListener(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (takeForScanner(event)) return
      // A key held down acts once: Enter held in the search box would open the card and take a visit from it.
      if (event.defaultPrevented || event.altKey || event.repeat) return
      const binding = bindingFor(event)
      if (binding === undefined) return
      event.preventDefault()
      binding.run()
    }
    // On the way down: a chosen radio keeps Enter to itself on the way up, and Enter is the main action there.
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
}

function bindingFor(event: KeyboardEvent): KeyBinding | undefined {
  const target = event.target instanceof Element ? event.target : document.body
  // Behind the lock or a question nothing acts, however the desk was left.
  if (document.querySelector('[data-modal], [data-locked]') !== null) return undefined
  const hasControl = event.ctrlKey || event.metaKey
  if (event.key.length === 1 && isTextField(target) && !hasControl) return undefined
  if (event.key === 'Enter' && target.closest('button, a, textarea, form, [role=option], [role=menuitem], [role=combobox], [role=tab]') !== null) return undefined
  if (event.key === 'Escape' && target.closest('[role=combobox], [role=listbox], [role=dialog]') !== null) return undefined
  const key = hasControl ? `Ctrl+${event.shiftKey ? 'Shift+' : ''}${event.key}` : event.key
  for (const layer of useKeyStore.getState().layers.toReversed()) {
    const found = layer.bindings.find((binding) => binding.key.toLowerCase() === key.toLowerCase())
    if (found !== undefined) return found
  }
  return undefined
}
