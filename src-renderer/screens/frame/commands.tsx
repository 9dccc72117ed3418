import { useState } from 'react'
import { fitOfWords } from '#core/finding/fit-of-words.ts'
import { CommandList } from '../../ui/command-list.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useTexts } from '../../ui/texts-context.tsx'
import { useEverything } from './use-everything.ts'

/** Ctrl+K: everything that may be done from here with its key, found by a part of its name; the likeliest stands first. */
export function Commands({ onClose }: { readonly onClose: () => void }) {
  const { text } = useTexts()
  const [typed, setTyped] = useState('')
  const everything = useEverything()
  const fitting = everything
    .map((one) => ({ one, fit: fitOfWords(typed, one.name) }))
    .filter(({ fit }) => fit !== null)
    .toSorted((left, right) => (left.fit ?? 0) - (right.fit ?? 0))
  const choose = (id: string) => {
    onClose()
    const chosen = everything.find((one) => one.id === id)
    // After the dialog is gone, so that an action may open one of its own or take the focus.
    setTimeout(() => chosen?.run())
  }
  return <Dialog title={text('commands.title')} onClose={onClose}><CommandList label={text('commands.search')} none={text('commands.none')} typed={typed} onType={setTyped} commands={fitting.map(({ one }) => one)} onChoose={choose} /></Dialog>
}
