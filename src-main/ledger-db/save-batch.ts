import type { Connection } from './connection.ts'
import type { Value } from './insert-rows.ts'
import { openInsertRows } from './insert-rows.ts'
import { openInsertFacts } from './insert-facts.ts'
import { packId } from './packed-id.ts'
import { packSubject } from './packed-subject.ts'
import type { KeyedRow, ProjectionBatch } from './projection-batch.ts'

export type SaveBatch = {
  /** Writes the whole batch and empties it. */
  readonly save: (batch: ProjectionBatch) => void
  /** Only the rows by which things are found, for a batch whose sums and facts are still growing. */
  readonly saveFound: (batch: ProjectionBatch) => void
}

const ignored = { head: 'INSERT OR IGNORE' }

/**
 * Writes what was worked out in memory: the rows of each table in the order of its key, so that neighbours fall on the
 * page that is at hand, and each touched sum once. Writing a row again changes nothing; only sums add up.
 */
export function openSaveBatch(db: Connection): SaveBatch {
  const entries = openInsertRows(db, 'entries', ['operation', 'unit', 'line', 'side', 'account', 'amount'])
  const facts = openInsertFacts(db)
  const balances = openInsertRows(db, 'balances', ['subject', 'account', 'unit', 'amount'], { tail: 'ON CONFLICT (subject, account, unit) DO UPDATE SET amount = amount + excluded.amount' })
  const saveFound = openSaveFound(db)
  return {
    saveFound,
    save: (batch) => {
      entries(batch.entries)
      facts(byFirst(batch.facts))
      balances([...batch.moved.values()].flatMap(({ subject, account, unit, by }) => [packSubject(subject), account, unit, by]))
      batch.entries.length = 0
      batch.facts.length = 0
      batch.moved.clear()
      batch.operations = 0
      saveFound(batch)
    },
  }
}

function openSaveFound(db: Connection): SaveBatch['saveFound'] {
  const memberships = openInsertRows(db, 'memberships', ['client', 'membership', 'number', 'code', 'terms', 'sold_day', 'branch'], ignored)
  const sales = openInsertRows(db, 'sales', ['shift', 'receipt_number', 'sale', 'client', 'total_minor', 'currency', 'business_day'], ignored)
  const shifts = openInsertRows(db, 'shifts', ['shift', 'device', 'number', 'branch', 'business_day', 'opened_at', 'closed_at'], {
    tail: 'ON CONFLICT (shift) DO UPDATE SET closed_at = coalesce(min(closed_at, excluded.closed_at), closed_at, excluded.closed_at)',
  })
  const contents = openInsertRows(db, 'contents', ['id', 'kind', 'text'], ignored)
  const days = openInsertRows(db, 'operation_days', ['day', 'block'], ignored)
  return (batch) => {
    memberships(packed(byFirst(batch.memberships)))
    sales(packed(byFirst(batch.sales)))
    shifts(batch.shifts.flat())
    contents(batch.contents.flat())
    days(batch.days.flat())
    for (const rows of [batch.memberships, batch.sales, batch.shifts, batch.contents, batch.days]) rows.length = 0
  }
}

/** By the text of the id: within a kind the order of its bytes, at a fraction of the cost of comparing those. */
function byFirst<Keyed extends KeyedRow>(rows: Keyed[]): Keyed[] {
  return rows.length < 2 ? rows : rows.toSorted(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
}

function packed(rows: readonly KeyedRow[]): Value[] {
  const values: Value[] = []
  for (const [id, ...rest] of rows) values.push(packId(id), ...rest)
  return values
}
