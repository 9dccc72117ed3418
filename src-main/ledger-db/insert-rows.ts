import type { Statement } from 'better-sqlite3'
import type { Connection } from './connection.ts'

export type Value = string | number | Buffer | null
export type Row = readonly Value[]

/** How many rows one statement takes: all of a sale's, and many where there are very many. */
const mostAtOnce = 64
const fewAtOnce = 8

/**
 * Rows written many to a statement: calling a statement costs more than the row it writes. `columns` are those of the
 * table in the order of the values, which come row after row in one list; `head` and `tail` say what happens to a row that
 * is already there.
 */
export function openInsertRows(db: Connection, table: string, columns: readonly string[], { head = 'INSERT', tail = '' } = {}): (values: readonly Value[]) => void {
  const statements = new Map<number, Statement<Value[]>>()
  const width = columns.length
  const marks = `(${columns.map(() => '?').join(', ')})`
  const statementFor = (count: number): Statement<Value[]> => {
    const known = statements.get(count)
    if (known !== undefined) return known
    const statement = db.prepare<Value[]>(`${head} INTO ${table} (${columns.join(', ')}) VALUES ${Array.from({ length: count }, () => marks).join(', ')} ${tail}`)
    statements.set(count, statement)
    return statement
  }
  return (values) => {
    const rows = values.length / width
    let done = 0
    while (done < rows) {
      const left = rows - done
      const count = left >= mostAtOnce ? mostAtOnce : Math.min(left, fewAtOnce)
      statementFor(count).run(...values.slice(done * width, (done + count) * width))
      done += count
    }
  }
}
