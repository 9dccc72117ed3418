import { Delete } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from './button.tsx'
import { scanEvent } from './scan-event.ts'
import { useTexts } from './texts-context.tsx'

type PinPadProps = {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onSubmit: () => void
  readonly isBusy: boolean
  /** What the button says. */
  readonly action: string
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
const longestPin = 8
const shortestPin = 4

/**
 * Digits by finger or by keyboard, wherever the focus is; only how many were pressed is shown. Its keys are its own:
 * an Enter that also reached the button in focus would close the dialog around it before a wrong PIN could be said.
 */
export function PinPad({ value, onChange, onSubmit, isBusy, action }: PinPadProps) {
  const { text } = useTexts()
  const pad = useRef<HTMLDivElement>(null)
  useEffect(() => { pad.current?.focus() }, [])
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (/^\d$/.test(event.key)) onChange((value + event.key).slice(0, longestPin))
      else if (event.key === 'Backspace') onChange(value.slice(0, -1))
      else if (event.key === 'Enter' && value.length >= shortestPin) onSubmit()
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  })
  // A card held before a scanner here is nobody's PIN.
  useEffect(() => {
    const clear = () => onChange('')
    window.addEventListener(scanEvent, clear)
    return () => window.removeEventListener(scanEvent, clear)
  })
  const press = (digit: string) => { if (value.length < longestPin) onChange(value + digit) }
  return (
    <div ref={pad} data-pin-pad tabIndex={-1} className="flex w-72 flex-col gap-5 outline-none!">
      <div role="img" aria-label={text('lock.digits', { count: value.length })} className="flex h-6 items-center justify-center gap-3">
        {Array.from({ length: Math.max(shortestPin, value.length) }, (_, index) => (
          <span key={index} className={`size-4 rounded-full ${index < value.length ? 'bg-ink' : 'border-2 border-line-strong'}`} />
        ))}
      </div>
      <div className="grid grid-cols-3 gap-2.5">
        {digits.map((digit) => <Button key={digit} large className="text-title!" onPress={() => press(digit)}>{digit}</Button>)}
        <Button large label={text('lock.delete')} onPress={() => onChange(value.slice(0, -1))}><Delete aria-hidden size={22} /></Button>
        <Button large className="text-title!" onPress={() => press('0')}>0</Button>
        <Button large kind="main" isDisabled={isBusy || value.length < shortestPin} onPress={onSubmit}>{action}</Button>
      </div>
    </div>
  )
}
