import { foldName, shortenings } from '#core/finding/fold-name.ts'
import { phoneDigits } from '#core/clients/phone.ts'
import type { Connection } from './connection.ts'
import type { PackedId } from './packed-id.ts'
import { packId } from './packed-id.ts'

export type SearchRows = {
  /** `isNew`: nothing was ever written about the client, so that no row is looked for. */
  readonly save: (clientId: string, name: string, phone: string, everyPhone: readonly string[], isNew?: boolean) => void
  /** Takes an erased client out of everything that is searched. */
  readonly remove: (clientId: string) => void
  /** After a rollback: words written in it are to be written again. */
  readonly forget: () => void
}

/** From this many letters on a wrong one is forgiven. */
export const fewestLettersForTypos = 5

/** Writes what the search looks through for one client. */
export function openSearchRows(db: Connection): SearchRows {
  const find = db.prepare<[PackedId], number>('SELECT number FROM clients WHERE id = ?').pluck()
  const insert = db.prepare('INSERT INTO clients (id, name, folded, phone) VALUES (?, ?, ?, ?)')
  const update = db.prepare('UPDATE clients SET name = ?, folded = ?, phone = ? WHERE number = ?')
  const removeWords = db.prepare('DELETE FROM client_words WHERE rowid = ?')
  const removeClient = db.prepare('DELETE FROM clients WHERE number = ?')
  const removePhones = db.prepare('DELETE FROM client_phones WHERE client = ?')
  const addWords = db.prepare('INSERT INTO client_words (rowid, words) VALUES (?, ?)')
  const addPhone = db.prepare('INSERT OR IGNORE INTO client_phones (reversed, client) VALUES (?, ?)')
  const addShortened = db.prepare('INSERT OR IGNORE INTO name_words (shortened, word) VALUES (?, ?)')
  const knownWords = new Set<string>()
  const save: SearchRows['save'] = (clientId, name, phone, everyPhone, isNew = false) => {
    const folded = foldName(name)
    const known = isNew ? undefined : find.get(packId(clientId))
    const number = known ?? Number(insert.run(packId(clientId), name, folded, phone).lastInsertRowid)
    if (known !== undefined) {
      update.run(name, folded, phone, known)
      removeWords.run(known)
    }
    addWords.run(number, folded)
    for (const spelled of everyPhone) addPhone.run([...phoneDigits(spelled)].toReversed().join(''), number)
    for (const word of folded.split(' ')) {
      if (word.length < fewestLettersForTypos - 1 || knownWords.has(word)) continue
      if (knownWords.size > 50_000) knownWords.clear()
      knownWords.add(word)
      for (const shortened of shortenings(word)) addShortened.run(shortened, word)
    }
  }
  const remove: SearchRows['remove'] = (clientId) => {
    const known = find.get(packId(clientId))
    if (known === undefined) return
    for (const statement of [removeWords, removePhones, removeClient]) statement.run(known)
  }
  return { save, remove, forget: () => knownWords.clear() }
}
