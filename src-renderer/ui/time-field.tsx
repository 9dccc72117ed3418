import { useState } from 'react'
import { TextField } from './text-field.tsx'
import { useTexts } from './texts-context.tsx'

type TimeFieldProps = { readonly label: string; readonly minutes: number; readonly onChange: (minutes: number) => void }

/** A time of day as minutes from midnight, up to 24:00; `NaN` while what stands there is none. */
export function TimeField({ label, minutes, onChange }: TimeFieldProps) {
  const { text } = useTexts()
  const [typed, setTyped] = useState<string | null>(null)
  if (typed !== null && !Object.is(minutesOf(typed), minutes)) setTyped(null)
  const shown = typed ?? (Number.isNaN(minutes) ? '' : timeOf(minutes))
  return <TextField label={label} value={shown} onChange={(next) => { setTyped(next); onChange(minutesOf(next)) }} inputMode="numeric" maxLength={5} error={Number.isNaN(minutesOf(shown)) ? text('field.time') : null} />
}

function minutesOf(written: string): number {
  const [, hours, minutes] = /^(\d{1,2})[:.]?(\d{2})?$/.exec(written.trim()) ?? []
  const sum = Number(hours) * 60 + Number(minutes ?? 0)
  return Number(minutes ?? 0) < 60 && sum <= 1440 ? sum : Number.NaN
}

function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
