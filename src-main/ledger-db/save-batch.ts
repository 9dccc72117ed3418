import type { Connection } from './connection.ts'
import type { Row } from './insert-rows.ts'
import { openInsertRows } from './insert-rows.ts'
import type { PackedId } from './packed-id.ts'
import { comparePacked } from './packed-id.ts'
import type { ProjectionBatch } from './projection-batch.ts'

export type SaveBatch = {
  /** Writes the whole batch and empties it. */
  readonly save: (batch: ProjectionBatch) => void
  /** Only the rows by which things are found, for a batch whose sums and facts are still growing. */
  readonly saveFound: (batch: ProjectionBatch) => void
  readonly forget: () => void
}

const ignored = { head: 'INSERT OR IGNORE' }

/**
 * Writes what was worked out in memory: the rows of each table in the order of its key, so that neighbours fall on the
 * page that is at hand, and each touched sum once. Writing a row again changes nothing; only sums add up.
 */
export function openSaveBatch(db: Connection): SaveBatch {
  const entries = openInsertRows(db, 'entries', ['operation', 'unit', 'line', 'side', 'account', 'amount'])
  const facts = openInsertRows(db, 'facts', ['subject', 'operation'], ignored)
  const balances = openInsertRows(db, 'balances', ['subject', 'account', 'unit', 'amount'], { tail: 'ON CONFLICT (subject, account, unit) DO UPDATE SET amount = amount + excluded.amount' })
  const { saveFound, forget } = openSaveFound(db)
  return {
    saveFound,
    forget,
    save: (batch) => {
      entries(batch.entries)
      facts(byFirst(batch.facts))
      balances(byFirst([...batch.moved.values()].map(({ subject, account, unit, by }) => [subject, account, unit, by])))
      batch.entries.length = 0
      batch.facts.length = 0
      batch.moved.clear()
      batch.operations = 0
      saveFound(batch)
    },
  }
}

function openSaveFound(db: Connection): Pick<SaveBatch, 'saveFound' | 'forget'> {
  const memberships = openInsertRows(db, 'memberships', ['client', 'membership', 'number', 'code', 'terms', 'sold_day', 'branch'], ignored)
  const sales = openInsertRows(db, 'sales', ['shift', 'receipt_number', 'sale', 'client', 'total_minor', 'currency', 'business_day'], ignored)
  const shifts = openInsertRows(db, 'shifts', ['shift', 'device', 'number', 'branch', 'business_day', 'opened_at', 'closed_at'], {
    tail: 'ON CONFLICT (shift) DO UPDATE SET closed_at = coalesce(min(closed_at, excluded.closed_at), closed_at, excluded.closed_at)',
  })
  const contents = openInsertRows(db, 'contents', ['id', 'kind', 'text'], ignored)
  const days = openInsertRows(db, 'operation_days', ['day', 'block'], ignored)
  let marked: Row = []
  return {
    forget: () => {
      marked = []
    },
    saveFound: (batch) => {
      memberships(byFirst(batch.memberships))
      sales(byFirst(batch.sales))
      shifts(batch.shifts)
      contents(batch.contents)
      // Most operations fall into the block and the day of the one before.
      days(batch.days.filter((row) => row[0] !== marked[0] || row[1] !== marked[1]))
      marked = batch.days.at(-1) ?? marked
      for (const rows of [batch.memberships, batch.sales, batch.shifts, batch.contents, batch.days]) rows.length = 0
    },
  }
}

function byFirst(rows: Row[]): Row[] {
  return rows.length < 2 ? rows : rows.toSorted((left, right) => comparePacked(left[0] as PackedId, right[0] as PackedId))
}
