import { Autocomplete, Input, Menu, MenuItem, SearchField } from 'react-aria-components'
import { KeyHint } from './key-hint.tsx'
import { inputLook } from './text-field.tsx'

export type Command = { readonly id: string; readonly name: string; readonly key: string | null }

type CommandListProps = {
  readonly label: string
  readonly none: string
  readonly typed: string
  readonly onType: (typed: string) => void
  /** Those that fit what is typed, the likeliest first. */
  readonly commands: readonly Command[]
  readonly onChoose: (id: string) => void
}

/** Everything that can be done here, narrowed down by typing; arrows move, Enter does it. */
export function CommandList({ label, none, typed, onType, commands, onChoose }: CommandListProps) {
  return (
    <Autocomplete inputValue={typed} onInputChange={onType}>
      <SearchField aria-label={label} autoFocus className="sticky top-0 z-10 bg-paper pb-1"><Input className={`${inputLook} [&::-webkit-search-cancel-button]:hidden`} /></SearchField>
      <Menu aria-label={label} items={commands} onAction={(id) => onChoose(String(id))} renderEmptyState={() => <p className="px-3 py-2 text-muted">{none}</p>} className="-mx-3 outline-none">
        {({ id, name, key }) => (
          <MenuItem id={id} textValue={name} className="flex min-h-(--target) items-center justify-between gap-4 rounded-small px-3 outline-none data-[focused]:bg-accent-soft">
            <span>{name}</span>{key === null ? null : <KeyHint>{key}</KeyHint>}
          </MenuItem>
        )}
      </Menu>
    </Autocomplete>
  )
}
