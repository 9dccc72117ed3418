import type { SubjectKey } from '#core/ledger/entry.ts'
import type { Connection } from './connection.ts'
import type { Value } from './insert-rows.ts'
import { openInsertRows } from './insert-rows.ts'
import { packSubject, packedText } from './packed-subject.ts'
import type { KeyedRow } from './projection-batch.ts'

/** From so many rows on they travel as one text. */
const many = 64
const mostAtOnce = 1_000

/**
 * Which operation concerns which subject. One sale binds its few rows; very many go as one text of digits that SQLite
 * takes apart, because a buffer bound costs twice what its row does.
 */
export function openInsertFacts(db: Connection): (rows: readonly KeyedRow<SubjectKey>[]) => void {
  const ignored = 'INSERT OR IGNORE'
  const few = openInsertRows(db, 'facts', ['subject', 'operation'], { head: ignored })
  // 38 characters of subject, then the number: a text that is no digits would become NULL, which packedText rules out.
  const digits = db.prepare<[string]>(`${ignored} INTO facts (subject, operation) SELECT unhex(substr(value, 1, 38), '-'), CAST(substr(value, 39) AS INTEGER) FROM json_each(?)`)
  return (rows) => {
    const bound: Value[] = []
    let texts: string[] = []
    for (const [subject, operation] of rows) {
      const text = rows.length < many ? null : packedText(subject)
      if (text === null) bound.push(packSubject(subject), operation as number)
      else texts.push(`${text}${operation as number}`)
      if (texts.length < mostAtOnce) continue
      digits.run(JSON.stringify(texts))
      texts = []
    }
    if (texts.length > 0) digits.run(JSON.stringify(texts))
    few(bound)
  }
}
