import { Check } from 'lucide-react'
import { Checkbox } from 'react-aria-components'

type CheckBoxProps = { readonly children: string; readonly isChosen: boolean; readonly onChange: (isChosen: boolean) => void }

/** One thing that is so or not. The whole line is the target. */
export function CheckBox({ children, isChosen, onChange }: CheckBoxProps) {
  return (
    <Checkbox isSelected={isChosen} onChange={onChange} className="group flex min-h-(--target) items-center gap-3 rounded-control px-1">
      <span aria-hidden className="grid size-6 shrink-0 place-items-center rounded-small border-2 border-line-strong bg-paper text-accent-ink group-data-[selected]:border-accent group-data-[selected]:bg-accent group-data-[focus-visible]:outline-2 group-data-[focus-visible]:outline-offset-2 group-data-[focus-visible]:outline-accent">
        {isChosen ? <Check size={17} strokeWidth={3} /> : null}
      </span>
      <span>{children}</span>
    </Checkbox>
  )
}
