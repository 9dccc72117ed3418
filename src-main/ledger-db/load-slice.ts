import type { SubjectKey } from '#core/ledger/entry.ts'
import type { Fact } from '#core/ledger/fact.ts'
import { compareFacts } from '#core/ledger/fact.ts'
import type { Slice } from '#core/ledger/slice.ts'
import { emptySlice } from '#core/ledger/slice.ts'
import { dayFromNumber } from '#core/dates/calendar-day.ts'
import type { Connection } from './connection.ts'
import type { Names } from './names.ts'
import type { PackedId } from './packed-id.ts'
import { unpackId } from './packed-id.ts'
import type { Subjects } from './subjects.ts'

export type FactRow = {
  readonly kind: number
  readonly id: PackedId
  readonly day: number
  readonly at: number
  readonly actor: number
  readonly branch: number
  readonly rest: string
}

/** Reads the folded state of one subject; a subject nobody wrote about has the empty slice. */
export function openLoadSlice(db: Connection, names: Names, subjects: Subjects): (key: SubjectKey) => Slice {
  const balancesOf = db.prepare<[number], { account: number; unit: number; amount: number }>(
    'SELECT account, unit, amount FROM balances WHERE subject = ?',
  )
  const factsOf = db.prepare<[number], FactRow>('SELECT kind, id, day, at, actor, branch, rest FROM facts WHERE subject = ?')
  return (key) => {
    const subject = subjects.knownNumberOf(key)
    if (subject === null) return emptySlice
    const balances: Record<string, number> = {}
    for (const row of balancesOf.all(subject)) balances[`${names.nameOf(row.account)} ${names.nameOf(row.unit)}`] = row.amount
    const facts = factsOf.all(subject).map((row) => factFromRow(row, names))
    return { balances, facts: facts.toSorted(compareFacts) }
  }
}

function factFromRow(row: FactRow, names: Names): Fact {
  return {
    ...(JSON.parse(row.rest) as object),
    kind: names.nameOf(row.kind),
    id: unpackId(row.id),
    day: dayFromNumber(row.day),
    at: row.at,
    actorId: names.nameOf(row.actor),
    branchId: names.nameOf(row.branch),
  }
}
