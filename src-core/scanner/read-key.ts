import { printedBy } from './printed-keys.ts'
import { scanReadings } from './scan-readings.ts'

/** Longest gap between two keys of a scanner; nobody types like that (front-desk.md §3). */
export const longestGapMs = 30

/** A key going down, as a keyboard or a scanner that acts as one tells it. */
export type PressedKey = {
  /** What the computer took it for. */
  readonly key: string
  /** Where it is on the keyboard, by its American name; empty where the machine does not say. */
  readonly place: string
  readonly isShifted: boolean
  /** Held together with Ctrl or the system's key. */
  readonly isCommand: boolean
  /** A key held down repeats as fast as a scanner types. */
  readonly isRepeat: boolean
  /** Milliseconds of a clock that never goes back, when the key went down and not when it was dealt with. */
  readonly at: number
}

/** Characters that came as fast as a scanner's so far. */
export type Burst = { readonly taken: string | null; readonly placed: string | null; readonly lastAt: number }

export type KeyVerdict =
  /** The first character of what may become a scan. */
  | { readonly kind: 'begins' }
  | { readonly kind: 'goes-on' }
  /** Shift and the like: says nothing by itself. */
  | { readonly kind: 'modifier' }
  /** No part of a scan, and what came before it was none either. */
  | { readonly kind: 'apart' }
  /** The end of a scan, and what it can mean, likeliest first. */
  | { readonly kind: 'scan'; readonly readings: readonly string[] }

const modifiers: ReadonlySet<string> = new Set(['Shift', 'CapsLock', 'AltGraph', 'Control', 'Alt', 'Meta', 'NumLock', 'Process'])

/** One key after another: whether a person types or a scanner does. */
export function readKey(burst: Burst | null, pressed: PressedKey): { readonly burst: Burst | null; readonly verdict: KeyVerdict } {
  const gapMs = burst === null ? Number.POSITIVE_INFINITY : pressed.at - burst.lastAt
  const going = gapMs >= 0 && gapMs <= longestGapMs ? burst : null
  if (modifiers.has(pressed.key)) return { burst: going === null ? burst : { ...going, lastAt: pressed.at }, verdict: { kind: 'modifier' } }
  if (pressed.isRepeat || pressed.isCommand) return apart
  if (pressed.key === 'Enter' || pressed.key === 'Tab') {
    const readings = going === null ? [] : scanReadings(going.taken, going.placed)
    return readings.length === 0 ? apart : { burst: null, verdict: { kind: 'scan', readings } }
  }
  const placed = printedBy(pressed.place, pressed.isShifted)
  // Our codes have no spaces, and a phone in somebody's quick hands has.
  if (pressed.key === ' ') return apart
  const taken = oneCharacter.test(pressed.key) ? pressed.key : null
  if (taken === null && placed === null) return apart
  // A key that moves or deletes also stands in a place that prints, on the pad of figures.
  if (taken === null && pressed.key !== 'Dead' && pressed.key !== 'Unidentified') return apart
  if (going !== null) return { burst: { taken: joined(going.taken, taken), placed: joined(going.placed, placed), lastAt: pressed.at }, verdict: { kind: 'goes-on' } }
  if (!beginsCode(taken) && !beginsCode(placed)) return apart
  return { burst: { taken, placed, lastAt: pressed.at }, verdict: { kind: 'begins' } }
}

/** Some Arabic keys print two letters. */
const oneCharacter = /^(?:.|\p{Script=Arabic}{2})$/u
const apart = { burst: null, verdict: { kind: 'apart' } } as const

/** Signs are left to the keys of the desk, such as the one that leads to the search box. */
function beginsCode(character: string | null): boolean {
  return character !== null && /^[\p{L}\p{N}\]]/u.test(character)
}

function joined(before: string | null, next: string | null): string | null {
  return before === null || next === null ? null : before + next
}
