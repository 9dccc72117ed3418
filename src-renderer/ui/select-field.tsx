import { ChevronDown } from 'lucide-react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import { inputLook } from './text-field.tsx'

export type SelectOption = { readonly id: string; readonly name: string }

type SelectFieldProps = {
  readonly label: string
  readonly options: readonly SelectOption[]
  readonly value: string
  readonly onChange: (id: string) => void
  readonly hideLabel?: boolean
}

/** One of a short list. Typing the first letters chooses. */
export function SelectField({ label, options, value, onChange, hideLabel = false }: SelectFieldProps) {
  return (
    <Select value={value} onChange={(key) => { if (key !== null) onChange(String(key)) }} className="flex min-w-0 flex-col gap-1.5">
      <Label className={hideLabel ? 'sr-only' : 'text-small font-medium text-muted'}>{label}</Label>
      <Button className={`${inputLook} flex items-center justify-between gap-2 text-start`}>
        <SelectValue className="truncate" />
        <ChevronDown aria-hidden size={18} className="text-muted" />
      </Button>
      <Popover className="min-w-(--trigger-width) overflow-auto rounded-control border border-line bg-paper p-1 shadow-lg">
        <ListBox className="max-h-72 overflow-auto outline-none">
          {options.map((option) => (
            <ListBoxItem key={option.id} id={option.id} textValue={option.name} className="flex min-h-10 items-center rounded-small px-3 text-body data-[focused]:bg-accent-soft data-[selected]:font-semibold">
              {option.name}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
