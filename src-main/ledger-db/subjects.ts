import type { SubjectKey } from '#core/ledger/entry.ts'
import { must } from '#core/std/must.ts'
import type { Connection } from './connection.ts'
import type { Names } from './names.ts'
import type { PackedId } from './packed-id.ts'
import { packId, unpackId } from './packed-id.ts'

/** Subjects by small numbers. The most recent ones are remembered; a ledger may have millions. */
export type Subjects = {
  readonly numberOf: (key: SubjectKey) => number
  readonly knownNumberOf: (key: SubjectKey) => number | null
  readonly keyOf: (number: number) => SubjectKey
  readonly forget: () => void
}

const mostRemembered = 20_000

export function openSubjects(db: Connection, names: Names): Subjects {
  const byKey = new Map<SubjectKey, number>()
  const find = db.prepare<[number, PackedId], number>('SELECT number FROM subjects WHERE kind = ? AND id = ?').pluck()
  const read = db.prepare<[number], { kind: number; id: PackedId }>('SELECT kind, id FROM subjects WHERE number = ?')
  const insert = db.readonly ? null : db.prepare<[number, PackedId]>('INSERT INTO subjects (kind, id) VALUES (?, ?)')

  const remember = (key: SubjectKey, number: number): number => {
    if (byKey.size >= mostRemembered) byKey.clear()
    byKey.set(key, number)
    return number
  }
  const knownNumberOf = (key: SubjectKey): number | null => {
    const remembered = byKey.get(key)
    if (remembered !== undefined) return remembered
    const { kind, id } = splitKey(key)
    const kindNumber = names.knownNumberOf(kind)
    const found = kindNumber === null ? undefined : find.get(kindNumber, packId(id))
    return found === undefined ? null : remember(key, found)
  }
  return {
    knownNumberOf,
    numberOf: (key) => {
      const known = knownNumberOf(key)
      if (known !== null) return known
      const { kind, id } = splitKey(key)
      return remember(key, Number(must(insert, 'Readers add no subjects').run(names.numberOf(kind), packId(id)).lastInsertRowid))
    },
    keyOf: (number) => {
      const row = must(read.get(number), `No subject has the number ${number}`)
      return `${names.nameOf(row.kind)}:${unpackId(row.id)}` as SubjectKey
    },
    forget: () => byKey.clear(),
  }
}

function splitKey(key: SubjectKey): { kind: string; id: string } {
  const colon = key.indexOf(':')
  return { kind: key.slice(0, colon), id: key.slice(colon + 1) }
}
