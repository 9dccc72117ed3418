import type { Burst } from '#core/scanner/read-key.ts'
import { longestGapMs, readKey } from '#core/scanner/read-key.ts'
import { scanEvent } from '../ui/scan-event.ts'
import { isTextField } from './is-typing.ts'

type Field = { readonly input: HTMLInputElement | HTMLTextAreaElement; readonly value: string; readonly start: number | null; readonly end: number | null }

let burst: Burst | null = null
/** The field that a burst began in, as it was before. */
let field: Field | null = null
/** Keys that wait to be told from a scan: anywhere but in a text field a letter would act at once. */
let held: KeyboardEvent[] = []
let timer: ReturnType<typeof setTimeout> | undefined
const given = new WeakSet<Event>()

/**
 * Asked before anything else hears of a key; true when it is kept. In a text field characters go through, so that nobody
 * types against a delay, and a scan puts the field back as it was; elsewhere a letter waits until it cannot be a scan's.
 */
export function takeForScanner(event: KeyboardEvent): boolean {
  if (given.has(event) || event.isComposing) return false
  const read = readKey(burst, {
    key: event.key, place: event.code, isShifted: event.shiftKey, isRepeat: event.repeat, at: event.timeStamp,
    isCommand: (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph'),
  })
  burst = read.burst
  switch (read.verdict.kind) {
    case 'modifier':
      return false
    case 'apart':
      giveBack()
      return false
    case 'scan':
      keep(event)
      forget()
      putBack()
      window.dispatchEvent(new CustomEvent(scanEvent, { detail: { readings: read.verdict.readings } }))
      return true
    default:
      if (read.verdict.kind === 'begins') begin(event)
      return hold(event)
  }
}

function begin(event: KeyboardEvent): void {
  giveBack()
  const input = event.target
  const isText = isTextField(input instanceof Element ? input : null)
  field = isText && (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement) ? { input, value: input.value, start: input.selectionStart, end: input.selectionEnd } : null
}

/** A date's parts are no fields whose text could be put back: there a figure waits too. The pad of a PIN clears itself. */
function hold(event: KeyboardEvent): boolean {
  if (field !== null) return false
  if (document.querySelector('[data-pin-pad]') !== null) return false
  keep(event)
  held.push(event)
  clearTimeout(timer)
  timer = setTimeout(giveBack, longestGapMs + 2)
  return true
}

function keep(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

function forget(): void {
  clearTimeout(timer)
  held = []
}

/** They were typed by a person after all: each acts now, in order, where the focus is. */
function giveBack(): void {
  const waiting = held
  forget()
  for (const event of waiting) {
    const target = document.activeElement ?? document.body
    if (target.matches('[role=spinbutton]')) target.dispatchEvent(new InputEvent('beforeinput', { bubbles: true, cancelable: true, inputType: 'insertText', data: event.key }))
    else if (isTextField(target)) document.execCommand('insertText', false, event.key)
    else target.dispatchEvent(again(event))
  }
}

function again(event: KeyboardEvent): KeyboardEvent {
  const { key, code, shiftKey, location } = event
  const copy = new KeyboardEvent('keydown', { key, code, shiftKey, location, bubbles: true, cancelable: true, composed: true })
  given.add(copy)
  return copy
}

/** The field as it was before the scan, as if it had been typed so: whoever listens to it hears of it. */
function putBack(): void {
  if (field === null) return
  const { input, value, start, end } = field
  field = null
  if (input.value === value) return
  const prototype = input instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  // Past React, which otherwise takes the value for its own and tells nobody.
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(input, value)
  input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'historyUndo' }))
  if (start !== null && end !== null) input.setSelectionRange(start, end)
}
