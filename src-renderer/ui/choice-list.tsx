import type { ReactNode } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'

export type Choice = { readonly id: string; readonly title: string; readonly note?: ReactNode; readonly detail?: string; readonly isDisabled?: boolean }

type ChoiceListProps = {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly value: string | null
  readonly onChange: (id: string) => void
  readonly inline?: boolean
  readonly showLabel?: boolean
}

/** A few things of which one is chosen, each a target of full height. Arrows move, the choice follows. */
export function ChoiceList({ label, choices, value, onChange, inline = false, showLabel = false }: ChoiceListProps) {
  return (
    <RadioGroup aria-label={label} value={value} onChange={onChange} className="flex flex-col gap-2">
      {showLabel ? <span aria-hidden className="text-small font-medium text-muted">{label}</span> : null}
      <div className={inline ? 'grid grid-cols-[repeat(auto-fit,minmax(11rem,1fr))] gap-2' : 'flex flex-col gap-2.5'}>
        {choices.map((choice) => (
          <Radio
            key={choice.id}
            value={choice.id}
            isDisabled={choice.isDisabled ?? false}
            className={`flex min-h-(--target) items-center justify-between gap-3 rounded-control border-2 border-transparent bg-paper px-3.5 py-2 ring-1 ring-line data-[hovered]:bg-paper-hover data-[selected]:border-accent data-[selected]:ring-transparent data-[disabled]:opacity-50 ${inline ? 'justify-center text-center' : ''}`}
          >
            <span className="flex min-w-0 flex-col">
              <span className="font-medium"><bdi>{choice.title}</bdi></span>
              {choice.detail === undefined ? null : <span className="text-small text-muted">{choice.detail}</span>}
            </span>
            {choice.note === undefined ? null : <span className="shrink-0 text-small text-muted"><bdi>{choice.note}</bdi></span>}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
