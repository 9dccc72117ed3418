import { Search } from 'lucide-react'
import type { KeyboardEvent, Ref } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { KeyHint } from './key-hint.tsx'
import { useTexts } from './texts-context.tsx'

type SearchBoxProps = {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly inputRef: Ref<HTMLInputElement>
  /** Id of the result that Enter would open, for readers that follow along. */
  readonly activeId: string | null
  readonly listId: string
}

export const searchBoxId = 'search-box'

/** The one box that finds everybody: phone, name, card, membership or receipt. */
export function SearchBox({ value, onChange, onKeyDown, inputRef, activeId, listId }: SearchBoxProps) {
  const { text } = useTexts()
  return (
    <TextField value={value} onChange={onChange} type="search" autoComplete="off" maxLength={200} className="relative min-w-64 max-w-160 grow">
      <Label className="sr-only">{text('search.label')}</Label>
      <Search aria-hidden size={20} className="pointer-events-none absolute inset-y-0 start-3.5 my-auto" />
      <Input
        ref={inputRef}
        id={searchBoxId}
        role="combobox"
        aria-expanded={activeId !== null}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={activeId ?? undefined}
        onKeyDown={onKeyDown}
        spellCheck={false}
        placeholder={text('search.placeholder')}
        className="h-12 w-full rounded-control border border-ink bg-paper ps-11 pe-14 text-strong font-normal [&::-webkit-search-cancel-button]:hidden data-[focused]:outline-2 data-[focused]:outline-offset-0 data-[focused]:outline-accent"
      />
      <span className="pointer-events-none absolute inset-y-0 end-3.5 flex items-center"><KeyHint>F2</KeyHint></span>
    </TextField>
  )
}
