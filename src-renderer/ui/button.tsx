import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { KeyHint } from './key-hint.tsx'

export type ButtonKind = 'main' | 'plain' | 'quiet' | 'danger'

type ButtonProps = {
  readonly children: ReactNode
  readonly onPress?: () => void
  readonly kind?: ButtonKind
  readonly hint?: string
  readonly large?: boolean
  readonly chosen?: boolean
  readonly isDisabled?: boolean
  readonly type?: 'button' | 'submit'
  readonly label?: string
  readonly autoFocus?: boolean
  readonly className?: string
}

const colours: Record<ButtonKind, string> = {
  main: 'bg-accent text-accent-ink font-semibold data-[hovered]:bg-accent-hover data-[pressed]:bg-accent-hover',
  plain: 'bg-paper text-ink font-medium border border-line data-[hovered]:bg-paper-hover data-[hovered]:border-line-strong data-[pressed]:bg-accent-soft',
  quiet: 'text-ink font-medium data-[hovered]:bg-accent-soft data-[pressed]:bg-accent-soft',
  danger: 'bg-paper text-brick font-medium border border-brick/60 data-[hovered]:bg-brick-soft data-[pressed]:bg-brick-soft',
}

/** The main action of a screen from which money goes out. */
const moneyOut = 'bg-brick text-brick-ink font-semibold data-[hovered]:bg-brick/90 data-[pressed]:bg-brick/90'

/** The one button. `main` names what it does and stands once on a screen; its key stands on it. */
export function Button({ children, kind = 'plain', hint, large = false, chosen = false, className = '', label, ...rest }: ButtonProps) {
  const size = large ? 'min-h-(--target-main) px-6 text-strong' : 'min-h-(--target) px-4 text-body'
  const look = kind === 'danger' && large ? moneyOut : colours[kind]
  const colour = chosen ? 'bg-chosen text-chosen-ink font-semibold' : look
  return (
    <AriaButton
      {...rest}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(chosen ? { 'aria-pressed': true } : {})}
      className={`inline-flex items-center justify-center gap-2.5 rounded-control whitespace-nowrap transition-colors duration-75 data-[disabled]:opacity-45 ${size} ${colour} ${className}`}
    >
      {children}
      {hint === undefined ? null : <KeyHint onAccent={chosen || kind === 'main' || (kind === 'danger' && large)}>{hint}</KeyHint>}
    </AriaButton>
  )
}
