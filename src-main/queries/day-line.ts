import type { Operation } from '#core/ledger/operation.ts'
import { isOperationKind } from '#core/operations/kinds.ts'
import { whatHappened } from './what-happened.ts'

export type DayLine = {
  operationId: string
  time: string
  kind: string
  clientId: string | null
  clientName: string
  facts: Record<string, string | number | boolean | null>
  stock: string | null
  change: number | null
  amountMinor: number | null
  saleId: string | null
  actorName: string
  undone: boolean
}

/** What a line takes from elsewhere; type and stock of the membership it concerns. */
export type LineNames = Pick<DayLine, 'time' | 'actorName' | 'clientName' | 'stock'> & { readonly typeName: string }

/** One operation as a line of the day; null for what concerns nobody at the counter. */
export function dayLine(operation: Operation, names: LineNames, undone: boolean): DayLine | null {
  const what = isOperationKind(operation.kind) ? whatHappened[operation.kind](operation) : null
  if (what === null) return null
  const { time, actorName, clientName, typeName, stock } = names
  return { operationId: operation.id, clientId: operation.clientId, change: null, amountMinor: null, saleId: null, time, actorName, clientName, stock, ...what, facts: { typeName, ...what.facts }, undone }
}
