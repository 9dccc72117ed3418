import { westernFigures } from '../std/western-figures.ts'

/** Fewest characters of a scan (front-desk.md §3). */
export const fewestCharacters = 6

/** What a scanner may be told to put before a code: which kind of code it was (ISO/IEC 15424), such as `]Q3`. */
const kindOfCode = /^\][A-Z]\w/

/**
 * What a scan can mean, likeliest first: as the computer took its keys, and as an American keyboard prints them, because a
 * scanner does not know which layout is chosen. Every code has a figure in it, a word has none; no reading, no scan.
 */
export function scanReadings(asTaken: string | null, asPlaced: string | null): string[] {
  const taken = asTaken === null ? null : cleaned(asTaken)
  const placed = asPlaced === null ? null : cleaned(asPlaced)
  // A layout that prints other alphabets, or signs instead of figures, is not the scanner's.
  const likelier = taken !== null && /^[\x20-\x7E]+$/.test(taken) ? [taken, placed] : [placed, taken]
  return [...new Set(likelier.filter((text): text is string => text !== null))].filter((text) => text.length >= fewestCharacters && /\d/.test(text))
}

function cleaned(text: string): string {
  return westernFigures(text).normalize('NFKC').toUpperCase().replace(kindOfCode, '').trim()
}
