import { parseDate } from '@internationalized/date'
import { DateField as AriaDateField, DateInput, DateSegment, FieldError, I18nProvider, Label } from 'react-aria-components'
import { inputLook } from './text-field.tsx'
import { useTexts } from './texts-context.tsx'

type DateFieldProps = {
  readonly label: string
  readonly value: string | null
  readonly onChange: (day: string | null) => void
  readonly earliest?: string | undefined
  readonly latest?: string | undefined
  readonly autoFocus?: boolean
}

/** A calendar day, typed part by part; digits move on by themselves, arrows step. */
export function DateField({ label, value, onChange, earliest, latest, autoFocus = false }: DateFieldProps) {
  const { text, locale } = useTexts()
  const outside = value !== null && ((earliest !== undefined && value < earliest) || (latest !== undefined && value > latest))
  return (
    <I18nProvider locale={locale}>
      <AriaDateField value={value === null ? null : parseDate(value)} onChange={(next) => onChange(next === null ? null : next.toString())} autoFocus={autoFocus} isInvalid={outside} className="flex flex-col gap-1.5">
        <Label className="text-small font-medium text-muted">{label}</Label>
        <DateInput className={`${inputLook} flex items-center`}>
          {(segment) => <DateSegment segment={segment} className="rounded-small px-0.5 tabular-nums data-[focused]:bg-accent data-[focused]:text-accent-ink data-[focused]:outline-none data-[placeholder]:text-muted" />}
        </DateInput>
        <FieldError className="text-small font-medium text-brick">{outside ? text('field.day-outside') : null}</FieldError>
      </AriaDateField>
    </I18nProvider>
  )
}
