import type { Covered, MembershipTerms } from '#core/catalogue/membership-terms.ts'

type Balance = MembershipTerms['balance']
/** One thing that is covered. `visits` counts only where each is counted by itself; null: without a limit. */
export type CoverRow = { readonly covers: Covered; readonly visits: number | null }

export const countings = ['shared', 'separate', 'unlimited'] as const

export function rowsOf(balance: Balance): readonly CoverRow[] {
  if (balance.kind === 'separate') return balance.rows
  return balance.covers.map((covers) => ({ covers, visits: balance.kind === 'shared' ? balance.visits : null }))
}

/** The same rows counted another way: what a shared count was, each row begins with; of counts of their own the largest is shared. */
export function balanceFrom(kind: Balance['kind'], rows: readonly CoverRow[]): Balance {
  if (kind === 'separate') return { kind, rows: [...rows] }
  const covers = rows.map((row) => row.covers)
  if (kind === 'unlimited') return { kind, covers }
  const counts = rows.flatMap(({ visits }) => visits ?? [])
  return { kind, covers, visits: counts.length === 0 ? 10 : Math.max(...counts) }
}
