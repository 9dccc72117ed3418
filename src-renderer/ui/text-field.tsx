import type { Ref } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components'

export const inputLook =
  'min-h-(--target) w-full rounded-control border border-line-strong bg-paper px-3.5 py-2 text-body text-ink data-[focused]:border-accent data-[focused]:outline-2 data-[focused]:outline-accent data-[focused]:outline-offset-0 data-[invalid]:border-brick'

type TextFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string | undefined
  readonly error?: string | null | undefined
  readonly type?: 'text' | 'tel' | 'email' | 'password'
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email'
  readonly maxLength?: number
  readonly lines?: number
  readonly autoFocus?: boolean
  readonly hideLabel?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
  readonly inputClassName?: string
  readonly onFocus?: () => void
  readonly onBlur?: () => void
  readonly onClick?: () => void
}

/** A labelled line of text. What is wrong with it stands under it, in words, and is read out with it. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, hint, error, lines = 1, hideLabel = false, type = 'text', autoFocus = false } = props
  const look = `${inputLook} ${props.inputClassName ?? ''}`
  return (
    <AriaTextField value={value} onChange={onChange} type={type} autoFocus={autoFocus} isInvalid={Boolean(error)} {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })} {...(props.inputMode === undefined ? {} : { inputMode: props.inputMode })} {...(props.onFocus === undefined ? {} : { onFocus: props.onFocus })} {...(props.onBlur === undefined ? {} : { onBlur: props.onBlur })} autoComplete="off" className="flex min-w-0 flex-col gap-1.5">
      <Label className={hideLabel ? 'sr-only' : 'text-small font-medium text-muted'}>{label}</Label>
      {lines > 1 ? <TextArea rows={lines} className={look} /> : <Input {...(props.inputRef === undefined ? {} : { ref: props.inputRef })} onClick={props.onClick} spellCheck={false} className={look} />}
      {hint === undefined ? null : (
        <Text slot="description" className="text-small text-muted">{hint}</Text>
      )}
      <FieldError className="text-small font-medium text-brick">{error}</FieldError>
    </AriaTextField>
  )
}
