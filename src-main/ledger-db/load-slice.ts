import type { SubjectKey } from '#core/ledger/entry.ts'
import { keepsSums } from '#core/ledger/entry.ts'
import type { Slice } from '#core/ledger/slice.ts'
import { emptySlice, sliceOf } from '#core/ledger/slice.ts'
import type { Connection } from './connection.ts'
import type { Names } from './names.ts'
import type { FoldedRow } from './operation-row.ts'
import { foldedColumns } from './operation-row.ts'
import type { PackedId } from './packed-id.ts'
import { packSubject } from './packed-subject.ts'
import type { ReadOperations } from './read-operations.ts'
import type { OperationMeaning } from './record-operation.ts'

/** Reads the folded state of one subject; a subject nobody wrote about has the empty slice. */
export function openLoadSlice(db: Connection, names: Names, operations: ReadOperations, { effectsOf }: OperationMeaning): (key: SubjectKey) => Slice {
  const balancesOf = db.prepare<[PackedId], { account: number; unit: number; amount: number }>('SELECT account, unit, amount FROM balances WHERE subject = ?')
  const operationsOf = db.prepare<[PackedId], FoldedRow>(`SELECT ${foldedColumns} FROM facts JOIN operations ON number = operation WHERE subject = ?`)
  const sums = (subject: PackedId): Slice['balances'] =>
    Object.fromEntries(balancesOf.all(subject).map(({ account, unit, amount }) => [`${names.nameOf(account)} ${names.nameOf(unit)}`, amount]))
  return (key) => {
    const subject = packSubject(key)
    const rows = operationsOf.all(subject)
    if (!keepsSums(key)) return rows.length === 0 ? emptySlice : sliceOf(key, rows.map((row) => effectsOf(operations.forFolding(row))))
    return { balances: sums(subject), facts: sliceOf(key, rows.map((row) => effectsOf(operations.forFolding(row)))).facts }
  }
}
