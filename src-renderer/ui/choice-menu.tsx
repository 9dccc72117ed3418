import type { ReactNode } from 'react'
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { KeyHint } from './key-hint.tsx'

type ChoiceMenuProps = {
  /** What is seen on the button, and what it is called where that is not enough. */
  readonly children: ReactNode
  readonly label: string
  readonly question: string
  readonly choices: readonly { readonly id: string; readonly name: string; readonly key?: string }[]
  readonly onChoose: (id: string) => void
  readonly className?: string
}

/** A small action that needs one answer first: the answers open under it, choosing one does it. */
export function ChoiceMenu({ children, label, question, choices, onChoose, className = '' }: ChoiceMenuProps) {
  return (
    <MenuTrigger>
      <Button aria-label={label} className={className}>{children}</Button>
      <Popover placement="bottom end" className="min-w-56 rounded-control border border-line bg-paper p-1 shadow-lg">
        <Menu onAction={(id) => onChoose(String(id))} className="outline-none">
          <MenuSection>
            <Header className="px-3 pt-1.5 pb-1 text-small text-muted">{question}</Header>
            {choices.map(({ id, name, key }) => <MenuItem key={id} id={id} textValue={name} className="flex min-h-(--target) items-center justify-between gap-6 rounded-small px-3 outline-none data-[focused]:bg-accent-soft"><span>{name}</span>{key === undefined ? null : <KeyHint>{key}</KeyHint>}</MenuItem>)}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
