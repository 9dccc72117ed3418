import { must } from '../std/must.ts'
import type { BalanceRow, Membership } from './read-membership.ts'

type Service = { readonly id: string; readonly categoryId: string }

/**
 * The balance row a visit of the service is taken from: one that names the service before one that names its category,
 * and of those the first that has something left. The membership must cover the service.
 */
export function coveringRow(membership: Membership, service: Service): { readonly index: number; readonly row: BalanceRow } {
  const rows = membership.rows.map((row, index) => ({ index, row }))
  const covering = [...rows.filter(({ row }) => covers(row, 'service', service.id)), ...rows.filter(({ row }) => covers(row, 'category', service.categoryId))]
  const withVisits = covering.find(({ row }) => row.left === null || row.left > 0)
  return must(withVisits ?? covering[0], 'Asked only of a membership that covers the service')
}

function covers(row: BalanceRow, kind: 'service' | 'category', id: string): boolean {
  return row.covers.some((covered) => covered.kind === kind && covered.id === id)
}
