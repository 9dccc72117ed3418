import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import type { Right } from '#core/catalogue/person.ts'
import type { TextKey } from '#core/texts/en/english.ts'
import { isTextField } from './is-typing.ts'
import { takeForScanner } from './scan-keys.ts'

/** Something that can be done now: by its key, from the list of everything to do (Ctrl+K), told by the sheet of keys (F1). */
export type DeskAction = {
  /** Null where it has no key of its own. */
  readonly key: string | null
  /** What it does. */
  readonly says: TextKey
  /** Offered in the list only to whoever has it. */
  readonly right?: Right
  readonly run: () => void
}

/** Of the screen one is at, or of the desk wherever one is. */
type Scope = 'here' | 'desk'
type Layer = { readonly id: symbol; readonly scope: Scope; readonly actions: readonly DeskAction[] }

type KeyStore = {
  readonly layers: readonly Layer[]
  /** What is to be done once its screen stands. */
  readonly wanted: TextKey | null
  readonly want: (says: TextKey | null) => void
  readonly put: (layer: Layer) => void
  readonly drop: (id: symbol) => void
}

/** What can be done on screen, last put first asked: a panel's Esc comes before its screen's. */
export const useKeyStore = create<KeyStore>((set) => ({
  layers: [],
  wanted: null,
  want: (wanted) => set({ wanted }),
  put: (layer) => set(({ layers }) => ({ layers: [...layers.filter(({ id }) => id !== layer.id), layer] })),
  drop: (id) => set(({ layers }) => ({ layers: layers.filter((layer) => layer.id !== id) })),
}))

/** Makes actions and their keys work while the component is on screen. */
export function useKeys(actions: readonly DeskAction[], scope: Scope = 'here'): void {
  const latest = useRef(actions)
  useEffect(() => { latest.current = actions })
  const signature = actions.map((action) => nameOf(action)).join('\n')
  useEffect(() => {
    const id = Symbol(signature)
    const forwarded = latest.current.map((action) => ({ ...action, run: () => latest.current.find((one) => nameOf(one) === nameOf(action))?.run() }))
    useKeyStore.getState().put({ id, scope, actions: forwarded })
    doWanted(forwarded)
    return () => useKeyStore.getState().drop(id)
  }, [signature, scope])
}

function nameOf({ key, says, right }: DeskAction): string {
  return [key, says, right].join(' ')
}

/** Whoever asked for something of another screen was led there first; it is done as soon as that screen can. */
function doWanted(actions: readonly DeskAction[]): void {
  const { wanted, want } = useKeyStore.getState()
  const action = wanted === null ? undefined : actions.find(({ says }) => says === wanted)
  if (action === undefined) return
  want(null)
  // After the screen stands, so that what it opens may take the focus.
  setTimeout(() => action.run())
}

/**
 * The one listener of the window. Letters never act while something is being typed; Enter leaves buttons and forms alone.
 * Of the keys with Ctrl only those that do something here are taken, the rest stays the system's.
 */
export function useKeyListener(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (takeForScanner(event)) return
      // A key held down acts once: Enter held in the search box would open the card and take a visit from it.
      if (event.defaultPrevented || event.altKey || event.repeat) return
      const action = actionFor(event)
      if (action === undefined) return
      event.preventDefault()
      action.run()
    }
    // On the way down: a chosen radio keeps Enter to itself on the way up, and Enter is the main action there.
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
}

function actionFor(event: KeyboardEvent): DeskAction | undefined {
  const target = event.target instanceof Element ? event.target : document.body
  // Behind the lock or a question nothing acts, however the desk was left.
  if (document.querySelector('[data-modal], [data-locked]') !== null) return undefined
  const hasControl = event.ctrlKey || event.metaKey
  if (event.key.length === 1 && isTextField(target) && !hasControl) return undefined
  if (event.key === 'Enter' && target.closest('button, a, textarea, form, [role=option], [role=menuitem], [role=combobox], [role=tab]') !== null) return undefined
  if (event.key === 'Escape' && target.closest('[role=combobox], [role=listbox], [role=dialog]') !== null) return undefined
  const key = hasControl ? `Ctrl+${event.shiftKey ? 'Shift+' : ''}${event.key}` : event.key
  for (const layer of useKeyStore.getState().layers.toReversed()) {
    const found = layer.actions.find((action) => action.key?.toLowerCase() === key.toLowerCase())
    if (found !== undefined) return found
  }
  return undefined
}
