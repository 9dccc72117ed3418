import type { SubjectKey } from '#core/ledger/entry.ts'
import { keepsSums } from '#core/ledger/entry.ts'
import type { Effects } from '#core/ledger/fact.ts'
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

export type LoadSlice = {
  /** The folded state of one subject; a subject nobody wrote about has the empty slice. */
  readonly one: (key: SubjectKey) => Slice
  /** Of very many: each operation is read once, in the order of the file, whichever of them it concerns. */
  readonly many: (keys: Iterable<SubjectKey>) => Map<SubjectKey, Slice>
}

/** Reads the folded state of subjects. */
export function openLoadSlice(db: Connection, names: Names, operations: ReadOperations, { effectsOf }: OperationMeaning): LoadSlice {
  const balancesOf = db.prepare<[PackedId], { account: number; unit: number; amount: number }>('SELECT account, unit, amount FROM balances WHERE subject = ?')
  const operationsOf = db.prepare<[PackedId], FoldedRow>(`SELECT ${foldedColumns} FROM facts JOIN operations ON number = operation WHERE subject = ?`)
  const sums = (subject: PackedId): Slice['balances'] =>
    Object.fromEntries(balancesOf.all(subject).map(({ account, unit, amount }) => [`${names.nameOf(account)} ${names.nameOf(unit)}`, amount]))
  const folded = (key: SubjectKey, subject: PackedId, effects: readonly Effects[]): Slice => {
    if (keepsSums(key)) return { balances: sums(subject), facts: sliceOf(key, effects).facts }
    return effects.length === 0 ? emptySlice : sliceOf(key, effects)
  }
  const effectsOfMany = openEffectsOfMany(db, (row) => effectsOf(operations.forFolding(row)))
  return {
    one: (key) => {
      const subject = packSubject(key)
      return folded(key, subject, operationsOf.all(subject).map((row) => effectsOf(operations.forFolding(row))))
    },
    many: (keys) => {
      const subjects = new Map([...keys].map((key) => [key, packSubject(key)]))
      const effects = effectsOfMany(subjects)
      return new Map([...subjects].map(([key, subject]) => [key, folded(key, subject, effects.get(key) ?? [])]))
    },
  }
}

/** What the operations that concern these subjects do, by subject, in the order of the file. */
function openEffectsOfMany(db: Connection, effectsOf: (row: FoldedRow) => Effects): (subjects: ReadonlyMap<SubjectKey, PackedId>) => Map<SubjectKey, Effects[]> {
  const numbersOf = db.prepare<[PackedId], number>('SELECT operation FROM facts WHERE subject = ?').pluck()
  const byNumber = db.prepare<[number], FoldedRow>(`SELECT ${foldedColumns} FROM operations WHERE number = ?`)
  return (subjects) => {
    const concerned = [...subjects].flatMap(([key, subject]) => numbersOf.all(subject).map((number) => ({ number, key }))).toSorted((left, right) => left.number - right.number)
    const found = new Map<SubjectKey, Effects[]>()
    let [lastNumber, effects]: [number, Effects | null] = [0, null]
    for (const { number, key } of concerned) {
      if (number !== lastNumber) {
        const row = byNumber.get(number)
        ;[lastNumber, effects] = [number, row === undefined ? null : effectsOf(row)]
      }
      if (effects === null) continue
      const known = found.get(key)
      if (known === undefined) found.set(key, [effects])
      else known.push(effects)
    }
    return found
  }
}
