import { useState } from 'react'
import { useKeyStore } from '../../stores/key-store.ts'
import { useScreenStore } from '../../stores/screen-store.ts'
import type { Place } from '../../stores/screen-store.ts'
import { CommandList } from '../../ui/command-list.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { keyName } from './key-name.ts'

const places = ['counter', 'day', 'clients', 'shift', 'gift-card', 'review', 'settings'] as const satisfies readonly Place[]
/** Keys of the keyboard itself rather than of an action. */
const notActions = ['Escape', 'Enter', '/', 'F1', 'Ctrl+K']

/** Ctrl+K: every action of this screen with its key, and every place. */
export function Commands({ onClose }: { readonly onClose: () => void }) {
  const { text } = useTexts()
  const go = useScreenStore((store) => store.go)
  // What could be done when it was opened: the layers of the screen behind stay as they are.
  const [layers] = useState(() => useKeyStore.getState().layers)
  const bindings = new Map(layers.flatMap(({ bindings: keys }) => keys).filter(({ key }) => !notActions.includes(key)).map((binding) => [binding.says, binding]))
  const commands = [
    ...[...bindings.values()].map(({ key, says }) => ({ id: says, name: text(says), key: keyName(key) })),
    ...places.map((place) => ({ id: place, name: text('commands.go', { place: text(`nav.${place}`) }), key: null })),
  ]
  const choose = (id: string) => {
    onClose()
    const place = places.find((known) => known === id)
    if (place !== undefined) return go(place)
    const binding = [...bindings.values()].find(({ says }) => says === id)
    // After the dialog is gone, so that an action may open one of its own or take the focus.
    setTimeout(() => binding?.run())
  }
  return <Dialog title={text('commands.title')} onClose={onClose}><CommandList label={text('commands.search')} none={text('commands.none')} commands={commands} onChoose={choose} /></Dialog>
}
