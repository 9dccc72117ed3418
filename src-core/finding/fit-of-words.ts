import { foldName, shortenings } from './fold-name.ts'

/** How well what was typed fits a name; the least fits best. */
const fits = { beginning: 0, inside: 1, letters: 2, typo: 3 } as const
const fewestForTypo = 4
/** Letters that stand for one another at the end of Arabic words, and the article before them. */
const arabic: readonly (readonly [RegExp, string])[] = [[/ى/g, 'ي'], [/ة/g, 'ه'], [/(^|\s)ال/g, '$1']]

/**
 * Whether what was typed can mean this name, in any language: each word of it begins one of the name's, stands inside
 * one, is spelled by letters of it in their order, or has one letter wrong. Null where a word fits nowhere.
 */
export function fitOfWords(typed: string, name: string): number | null {
  const words = folded(name).split(' ')
  let sum = 0
  for (const word of folded(typed).split(' ')) {
    if (word === '') continue
    const best = Math.min(...words.map((known) => fitOfWord(word, known)))
    const fit = best < fits.letters ? best : Math.min(best, hasLettersInOrder(word, words.join('')) ? fits.letters : Number.POSITIVE_INFINITY)
    if (fit === Number.POSITIVE_INFINITY) return null
    sum += fit
  }
  return sum
}

function fitOfWord(typed: string, known: string): number {
  if (known.startsWith(typed)) return fits.beginning
  if (known.includes(typed)) return fits.inside
  if (typed.length < fewestForTypo) return Number.POSITIVE_INFINITY
  const near = new Set(shortenings(typed))
  // As far as it is typed: one letter more, one less or another one.
  return [-1, 0, 1].some((more) => shortenings(known.slice(0, typed.length + more)).some((shortened) => near.has(shortened))) ? fits.typo : Number.POSITIVE_INFINITY
}

function hasLettersInOrder(typed: string, known: string): boolean {
  if (typed.length < 2 || known[0] !== typed[0]) return false
  let at = 0
  for (const letter of known) if (letter === typed[at]) at += 1
  return at === typed.length
}

function folded(text: string): string {
  return arabic.reduce((sofar, [pattern, letter]) => sofar.replaceAll(pattern, letter), foldName(text))
}
