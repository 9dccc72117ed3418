import { useRef, useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import type { ActAnswer } from '../../stores/bridge-context.tsx'
import { useToastStore } from '../../stores/toast-store.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { useTexts } from '../../ui/texts-context.tsx'

type SettingFormProps = {
  readonly title: string
  readonly name: string
  readonly note: string
  readonly isLocked: boolean
  /** False while something in the form is not right: its fields say what. */
  readonly isRight: boolean
  readonly isChanged: boolean
  readonly save: () => Promise<ActAnswer<unknown>>
  readonly onSaved?: (value: unknown) => void
  readonly onForget: () => void
  /** Something that is done with the record as a whole: archiving, copying. */
  readonly more?: ReactNode
  readonly children: ReactNode
}

/** One record on a sheet of paper, its fields in groups, the way to save it always in sight. */
export function SettingForm({ title, name, note, isLocked, isRight, isChanged, save, onSaved, onForget, more, children }: SettingFormProps) {
  const { text } = useTexts()
  const form = useRef<HTMLFormElement>(null)
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isLocked || isBusy) return
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-problem] input, [data-problem] button')
    if (!isRight || name.trim() === '') {
      wrong?.focus()
      return setError(text(name.trim() === '' ? 'setting.needs-name' : 'setting.not-right'))
    }
    setIsBusy(true)
    const answer = await save()
    setIsBusy(false)
    setError(answer.ok ? null : answer.words)
    if (!answer.ok) return
    useToastStore.getState().show(text('settings.saved', { name }))
    onForget()
    onSaved?.(answer.value)
  }
  return (
    <form ref={form} noValidate aria-label={title} onSubmit={(event) => void submit(event)} className="flex flex-col gap-5 rounded-panel border border-line bg-paper px-5 pt-4.5">
      <div className="flex flex-wrap items-center justify-between gap-3"><h2 className="text-title"><bdi>{title}</bdi></h2><div className="flex flex-wrap gap-2">{more}</div></div>
      {children}
      <div className="sticky -bottom-20 z-2 -mx-5 flex flex-col gap-3 rounded-b-panel border-t border-line bg-paper px-5 py-3.5">
        {error === null ? null : <ErrorState>{error}</ErrorState>}
        <div className="flex flex-wrap items-center gap-2.5">
          <Button kind="main" type="submit" hint="Enter" isDisabled={isLocked}>{text('action.save')}</Button>
          {isChanged ? <Button onPress={() => { setError(null); onForget() }}>{text('setting.forget')}</Button> : null}
          <p className="min-w-48 flex-1 text-small text-muted">{note}</p>
        </div>
      </div>
    </form>
  )
}

/** What a rule says about a group of fields, under it. */
export function ProblemLine({ words }: { readonly words: readonly string[] }) {
  return words.map((one) => <p key={one} role="alert" data-problem className="text-small font-medium text-brick">{one}</p>)
}
