import { lettersBeginning, soundOfName } from '#core/finding/sound-of-name.ts'
import type { Connection } from './connection.ts'

const shortestWord = 4
/** Looked through for each letter that a word may begin with: a few milliseconds, and only where nothing else was found. */
const mostLookedThrough = 20_000
const mostSpellings = 40
const afterEveryText = '\u{10FFFF}'

/** Words of clients' names that sound as the given one begins. */
export function openWordsThatSoundAlike(db: Connection): (word: string) => string[] {
  const beginning = db.prepare<[string, string, number], string>('SELECT word FROM (SELECT shortened, word FROM name_words WHERE shortened >= ? AND shortened < ? LIMIT ?) WHERE shortened = word').pluck()
  return (word) => {
    if (word.length < shortestWord) return []
    const sound = soundOfName(word)
    const found: string[] = []
    for (const letter of lettersBeginning(sound)) {
      for (const known of beginning.iterate(letter, letter + afterEveryText, mostLookedThrough)) {
        if (known !== word && soundOfName(known).startsWith(sound)) found.push(known)
        if (found.length >= mostSpellings) return found
      }
    }
    return found
  }
}
