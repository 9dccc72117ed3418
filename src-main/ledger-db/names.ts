import type { Connection } from './connection.ts'
import { must } from '#core/std/must.ts'

/** Words that repeat on every row, kept once and named by a small number. */
export type Names = {
  readonly numberOf: (name: string) => number
  /** Null when the ledger has never met the name: then no row has it. */
  readonly knownNumberOf: (name: string) => number | null
  readonly nameOf: (number: number) => string
  /** After a rollback: names given in it are forgotten. */
  readonly forget: () => void
}

export function openNames(db: Connection): Names {
  const byName = new Map<string, number>()
  const byNumber = new Map<number, string>()
  const find = db.prepare<[string], number>('SELECT number FROM names WHERE name = ?').pluck()
  const read = db.prepare<[number], string>('SELECT name FROM names WHERE number = ?').pluck()
  const insert = db.readonly ? null : db.prepare<[string]>('INSERT INTO names (name) VALUES (?)')

  const remember = (name: string, number: number): number => {
    byName.set(name, number)
    byNumber.set(number, name)
    return number
  }
  const knownNumberOf = (name: string): number | null => {
    const known = byName.get(name)
    if (known !== undefined) return known
    const found = find.get(name)
    return found === undefined ? null : remember(name, found)
  }
  return {
    knownNumberOf,
    numberOf: (name) => knownNumberOf(name) ?? remember(name, Number(must(insert, 'Readers give no numbers').run(name).lastInsertRowid)),
    nameOf: (number) => {
      const known = byNumber.get(number)
      if (known !== undefined) return known
      const name = must(read.get(number), `No name has the number ${number}`)
      remember(name, number)
      return name
    },
    forget: () => {
      byName.clear()
      byNumber.clear()
    },
  }
}
