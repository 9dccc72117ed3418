import CodepageEncoder from '@point-of-sale/codepage-encoder'
import type { Codepage } from '@point-of-sale/codepage-encoder'

/** Code pages that a receipt printer of the usual kind has: Western, Central European, Greek, Cyrillic, Turkish, Baltic. */
export const codePages: Codepage[] = ['cp437', 'cp858', 'cp852', 'cp737', 'cp866', 'windows1252', 'windows1250', 'windows1251', 'windows1253', 'windows1254', 'windows1257']

/** Letters that look the same in print: spaces that do not break, and the long minus of figures. */
const sameInPrint: Readonly<Record<string, string>> = { '\u00A0': ' ', '\u202F': ' ', '\u2212': '-', '\u2011': '-' }

/** Marks that steer the direction of reading and are never seen. */
const unseen = /[\u200E\u200F\u061C\u2066-\u2069]/g

let known: ReadonlySet<number> | null = null

/** A text as a printer's letters can write it: the same to the eye. */
export function asPrinted(text: string): string {
  return text.replaceAll(unseen, '').replaceAll(/[\u00A0\u202F\u2212\u2011]/g, (letter) => sameInPrint[letter] ?? letter)
}

/** Whether every letter stands in one of the printer's code pages. If one does not, the whole receipt goes as a picture. */
export function fitsCodePages(text: string): boolean {
  known ??= new Set(codePages.flatMap((page) => CodepageEncoder.getCodepoints(page, true)))
  const letters = known
  return [...asPrinted(text)].every((letter) => letters.has(letter.codePointAt(0) ?? 0))
}
