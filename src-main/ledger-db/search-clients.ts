import { foldName, shortenings } from '#core/finding/fold-name.ts'
import { phoneDigits } from '#core/clients/phone.ts'
import { westernFigures } from '#core/std/western-figures.ts'
import type { Connection } from './connection.ts'
import type { PackedId } from './packed-id.ts'
import { unpackId } from './packed-id.ts'
import { nobody } from './projection-batch.ts'
import { fewestLettersForTypos } from './search-rows.ts'
import { openWordsThatSoundAlike } from './words-that-sound-alike.ts'

const fewestPhoneDigits = 4
/** Digits compared from the end: country and trunk prefixes are spelled in too many ways. */
const mostPhoneDigits = 9
/** Where nothing is found by those, the prefix may have been part of them: some countries' numbers are short. */
const phoneTries = [mostPhoneDigits, 8, 7]
const afterEveryText = '\u{10FFFF}'

/**
 * The one search box (front-desk.md §3). Numbers are ranges of B-trees; names are a range of the folded name first and
 * words in any order second; another spelling and one wrong letter are thought of only when nothing was found. Never ordered by rank: that walks
 * every match.
 */
export function openSearchClients(db: Connection): (text: string, limit: number) => string[] {
  const byPhone = openSearchByPhone(db)
  const byName = db.prepare<[string, string, number], number>('SELECT number FROM clients WHERE folded >= ? AND folded < ? ORDER BY folded LIMIT ?').pluck()
  const byWords: ByWords = db.prepare<[string, number], number>('SELECT rowid FROM client_words WHERE client_words MATCH ? LIMIT ?').pluck()
  const idOf = db.prepare<[number], PackedId>('SELECT id FROM clients WHERE number = ?').pluck()
  const byCode = openSearchByNumber(db)
  const prefixes = openPrefixes(db)

  const named = (folded: string, limit: number): number[] => {
    const found = new Set(byName.all(folded, folded + afterEveryText, limit))
    const words = folded.split(' ')
    // Whole words are single lists of the index; a prefix longer than its prefix lists has to join many, so it comes last.
    const tries = words.length === 1 ? [prefixes(words)] : [whole(words), [...whole(words.slice(0, -1)), ...prefixes(words.slice(-1))], prefixes(words)]
    for (const terms of tries) {
      if (found.size >= limit) break
      for (const number of byWords.all(terms.join(' AND '), limit)) found.add(number)
    }
    return [...found].slice(0, limit)
  }
  const otherwise = openOtherSpellings(db, byWords)
  return (asked, limit) => {
    const text = westernFigures(asked)
    const digits = phoneDigits(text)
    const isPhone = digits.length >= fewestPhoneDigits && /^[+\d\s().\-/]+$/.test(text.trim())
    const ids = new Set((isPhone ? byPhone(digits, limit) : []).map((number) => unpackId(idOf.get(number) as PackedId)))
    if (/\d/.test(text)) for (const id of byCode(text, limit)) ids.add(id)
    const folded = foldName(text)
    if (!isPhone && folded !== '') {
      let found = named(folded, limit)
      if (found.length === 0 && ids.size === 0) found = otherwise(folded, limit)
      for (const number of found) ids.add(unpackId(idOf.get(number) as PackedId))
    }
    return [...ids].slice(0, limit)
  }
}

type ByWords = { readonly all: (match: string, limit: number) => number[] }

function openSearchByPhone(db: Connection): (digits: string, limit: number) => number[] {
  const byPhone = db.prepare<[string, string, number], number>('SELECT client FROM client_phones WHERE reversed >= ? AND reversed < ? LIMIT ?').pluck()
  return (digits, limit) => {
    for (const compared of phoneTries) {
      const reversed = [...digits].toReversed().slice(0, compared).join('')
      const found = byPhone.all(reversed, reversed + afterEveryText, limit)
      if (found.length > 0 || digits.length <= compared) return [...new Set(found)]
    }
    return []
  }
}

/** What was meant where nothing is called as it was written: another way to spell the same sound, then one wrong letter. */
function openOtherSpellings(db: Connection, byWords: ByWords): (folded: string, limit: number) => number[] {
  const nearWords = db.prepare<[string], string>('SELECT word FROM name_words WHERE shortened = ?').pluck()
  const misspelled = (folded: string, limit: number): number[] => {
    const words = folded.split(' ')
    if (!words.some((word) => word.length >= fewestLettersForTypos)) return []
    const spellings = words.map((word) => (word.length < fewestLettersForTypos ? [word] : [word, ...new Set(shortenings(word).flatMap((shortened) => nearWords.all(shortened)))]))
    return byWords.all(matchOf(spellings.map((near) => near.slice(0, 40))), limit)
  }
  const soundingAlike = openWordsThatSoundAlike(db)
  const spelledOtherwise = (folded: string, limit: number): number[] => {
    const words = folded.split(' ').map((word) => [word, ...soundingAlike(word)])
    return words.every((spellings) => spellings.length === 1) ? [] : byWords.all(matchOf(words), limit)
  }
  return (folded, limit) => {
    const found = spelledOtherwise(folded, limit)
    return found.length > 0 ? found : misspelled(folded, limit)
  }
}

/** Numbers of memberships and receipts by their beginning, a redeem code only in full. */
function openSearchByNumber(db: Connection): (text: string, limit: number) => string[] {
  const memberships = db.prepare<[string, string, string, number], PackedId>('SELECT client FROM memberships WHERE number >= ? AND number < ? AND client <> ? LIMIT ?').pluck()
  const codes = db.prepare<[string, string], PackedId>('SELECT client FROM memberships WHERE code = ? AND client <> ?').pluck()
  const receipts = db.prepare<[string, string, number], PackedId>('SELECT client FROM sales WHERE receipt_number >= ? AND receipt_number < ? AND client IS NOT NULL LIMIT ?').pluck()
  return (text, limit) => {
    const number = text.trim().toUpperCase()
    if (number.length < fewestPhoneDigits) return []
    const range = [number, number + afterEveryText] as const
    return [...new Set([...memberships.all(...range, nobody, limit), ...codes.all(number.replaceAll('-', ''), nobody), ...receipts.all(...range, limit)].map(unpackId))]
  }
}

function whole(words: readonly string[]): string[] {
  return words.map((word) => `"${word}"`)
}

/** Up to this length a prefix is one list of the index; a longer one would join the lists of all its words before the first answer. */
const longestPrefixList = 4
const mostSpelledOut = 8

/** Each word as a prefix: a long one is spelled out as the few words that begin with it. */
function openPrefixes(db: Connection): (words: readonly string[]) => string[] {
  const beginning = db.prepare<[string, string, number], string>('SELECT word FROM name_words WHERE shortened >= ? AND shortened < ? AND shortened = word LIMIT ?').pluck()
  return (words) =>
    words.map((word) => {
      if (word.length <= longestPrefixList) return `"${word}"*`
      const known = beginning.all(word, word + afterEveryText, mostSpelledOut + 1)
      return known.length === 0 || known.length > mostSpelledOut ? `"${word}"*` : `(${known.map((one) => `"${one}"`).join(' OR ')})`
    })
}

/** Each word as a prefix, all of them wanted; of several spellings any one. */
function matchOf(words: readonly (readonly string[])[]): string {
  return words.map((spellings) => `(${spellings.map((word) => `"${word}"*`).join(' OR ')})`).join(' AND ')
}
