import { expect, it } from 'vitest'
import type { Burst, PressedKey } from './read-key.ts'
import { readKey } from './read-key.ts'

type Keys = readonly (Partial<PressedKey> & { readonly key: string })[]

/** Keys one after another with the same gap between them: what the last one made of it. */
function after(keys: Keys, gapMs: number | readonly number[]): readonly string[] | string {
  let burst: Burst | null = null
  let at = 1000
  let said: readonly string[] | string = 'nothing'
  for (const [index, pressed] of keys.entries()) {
    at += typeof gapMs === 'number' ? gapMs : (gapMs[index] ?? 5)
    const read = readKey(burst, { place: '', isShifted: false, isCommand: false, isRepeat: false, at, ...pressed })
    burst = read.burst
    said = read.verdict.kind === 'scan' ? read.verdict.readings : read.verdict.kind
  }
  return said
}

const enter = { key: 'Enter', place: 'Enter' }
const typed = (text: string): Keys => [...text].map((key) => ({ key, place: placeOf(key) }))
/** The scanner presses the keys of an American keyboard; the computer takes each for what its own layout prints there. */
const through = (text: string, layout: Readonly<Record<string, string>>): Keys => [...text].map((letter) => ({ key: layout[letter] ?? letter, place: placeOf(letter) }))

function placeOf(letter: string): string {
  if (/[a-z]/i.test(letter)) return `Key${letter.toUpperCase()}`
  if (/\d/.test(letter)) return `Digit${letter}`
  return { '-': 'Minus', ']': 'BracketRight', '/': 'Slash', ' ': 'Space' }[letter] ?? ''
}

const ukrainian = { W: 'Ц', A: 'Ф', G: 'П', R: 'К', K: 'Л' }
const arabic = { W: 'ص', A: 'ش', B: 'لا', R: 'ق', 0: '٠', 1: '١', 4: '٤', 7: '٧', 9: '٩' }
const french = { W: 'Z', A: 'Q', Q: 'A', Z: 'W', M: '?', '-': ')', 0: 'à', 1: '&', 2: 'é', 4: "'", 7: 'è', 9: 'ç' }
const german = { Y: 'Z', Z: 'Y', '-': 'ß' }
const deadKeys = { '-': 'Dead' }

it.each<[string, Keys, number | readonly number[], readonly string[] | string]>([
  ['a membership number and Enter', [...typed('WA01-000147'), enter], 8, ['WA01-000147']],
  ['ended by Tab', [...typed('WA01-000147'), { key: 'Tab', place: 'Tab' }], 8, ['WA01-000147']],
  ['at the longest gap', [...typed('WA01-000147'), enter], 30, ['WA01-000147']],
  ['just slower', [...typed('WA01-000147'), enter], 31, 'apart'],
  ['somebody who types every 90 ms', [...typed('WA01-000147'), enter], 90, 'apart'],
  ['a typist whose hands once overlap', [...typed('601234'), enter], [0, 90, 12, 95, 20, 88, 60], 'apart'],
  ['a pause before Enter', [...typed('WA01-000147'), enter], [...Array.from({ length: 11 }, () => 6), 140], 'apart'],
  ['six characters', [...typed('A00001'), enter], 10, ['A00001']],
  ['five characters', [...typed('A0001'), enter], 10, 'apart'],
  ['a word, however fast', [...typed('warsaw'), enter], 2, 'apart'],
  ['a number without an end', typed('WA01-000147'), 8, 'goes-on'],
  ['small letters, CapsLock or not', [...typed('wa01-000147'), enter], 8, ['WA01-000147']],
  ['Shift before each letter', [{ key: 'Shift' }, { key: 'W', place: 'KeyW', isShifted: true }, { key: 'Shift' }, { key: 'A', place: 'KeyA', isShifted: true }, ...typed('01-000147'), enter], 8, ['WA01-000147']],
  ['the kind of code in front', [...typed(']Q3WA01-000147'), enter], 8, ['WA01-000147']],
  ['a key held down', [...typed('1111111').map((one, index) => ({ ...one, isRepeat: index > 0 })), enter], 15, 'apart'],
  ['a command in between', [...typed('WA01'), { key: 'a', place: 'KeyA', isCommand: true }, ...typed('0001'), enter], 8, 'apart'],
  ['an arrow in between', [...typed('WA01-0'), { key: 'ArrowLeft', place: 'Numpad4' }, ...typed('0014'), enter], 8, 'apart'],
  ['a phone with its spaces', [...typed('22 555 01 09'), enter], 2, 'apart'],
  ['a function key', [{ key: 'F2', place: 'F2' }], 8, 'apart'],
  ['the key of the search box', typed('/'), 8, 'apart'],
  ['on a Ukrainian layout', [...through('WA01-000147', ukrainian), enter], 8, ['WA01-000147', 'ЦФ01-000147']],
  ['on an Arabic layout, with its figures', [...through('WAB1-000147', arabic), enter], 8, ['WAB1-000147', 'صشلا1-000147']],
  ['on a French layout', [...through('WA01-000147', french), enter], 8, ['WA01-000147']],
  ['a scanner that was told to be French', [...through('WA01-000147', {}).map(({ key }) => ({ key, place: 'KeyX' })), enter], 8, ['WA01-000147']],
  ['on a German layout', [...through('ZA01000147', german), enter], 8, ['YA01000147', 'ZA01000147']],
  ['where a sign is a dead key', [...through('WA01-000147', deadKeys), enter], 8, ['WA01-000147']],
  ['from the pad of figures', [...[...'4006381333931'].map((key) => ({ key, place: `Numpad${key}` })), { key: 'Enter', place: 'NumpadEnter' }], 8, ['4006381333931']],
  ['a machine that says no places', [...[...'WA01-000147'].map((key) => ({ key })), enter], 8, ['WA01-000147']],
])('%s', (_, keys, gapMs, said) => {
  expect(after(keys, gapMs)).toEqual(said)
})

it('nothing that is typed with 90 ms between any two keys is a scan', () => {
  for (const text of ['4006381333931', 'WA01-000147', 'G-WA01-000001', '+48 601 234 821', 'WA01K7F3M9QZT2X']) {
    let burst: Burst | null = null
    for (const [index, pressed] of [...typed(text), enter].entries()) {
      const read = readKey(burst, { place: '', isShifted: false, isCommand: false, isRepeat: false, at: index * 90, ...pressed })
      burst = read.burst
      expect(read.verdict.kind).not.toBe('scan')
      expect(read.verdict.kind).not.toBe('goes-on')
    }
  }
})
