import type { Operation } from '#core/ledger/operation.ts'
import type { DeductVisitBody, FreezeMembershipBody, ReturnVisitBody } from '#core/memberships/bodies.ts'
import type { RefundMembershipBody, SellBody } from '#core/sales/bodies.ts'
import { totalOf } from '#core/sales/bodies.ts'
import type { OpenShiftBody } from '#core/shifts/kinds.ts'
import type { OperationKind } from '#core/operations/kinds.ts'
import { isOperationKind } from '#core/operations/kinds.ts'
import { exhaustive } from '#core/std/exhaustive.ts'

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

type What = Pick<DayLine, 'kind' | 'facts'> & Partial<Pick<DayLine, 'change' | 'amountMinor' | 'saleId'>>

/** What a line takes from elsewhere; type and stock of the membership it concerns. */
export type LineNames = Pick<DayLine, 'time' | 'actorName' | 'clientName' | 'stock'> & { readonly typeName: string }

/** One operation as a line of the day; null for what concerns nobody at the counter. */
export function dayLine(operation: Operation, names: LineNames, undone: boolean): DayLine | null {
  const what = isOperationKind(operation.kind) ? whatHappened(operation.kind, operation) : null
  if (what === null) return null
  const { time, actorName, clientName, typeName, stock } = names
  return { operationId: operation.id, clientId: operation.clientId, change: null, amountMinor: null, saleId: null, time, actorName, clientName, stock, ...what, facts: { typeName, ...what.facts }, undone }
}

function whatHappened(kind: OperationKind, { id, body }: Operation): What | null {
  switch (kind) {
    case 'sell': {
      const sale = body as SellBody
      return { kind: 'sold', facts: { typeName: sale.lines.map(({ name }) => name).join(', '), receipt: sale.receipt.text }, amountMinor: totalOf(sale), saleId: id }
    }
    case 'deduct-visit': {
      const { serviceName, visits } = body as DeductVisitBody
      return { kind: 'visit', facts: { serviceName }, change: -visits }
    }
    case 'return-visit': {
      const { visits, reason } = body as ReturnVisitBody
      return { kind: 'visit-returned', facts: { reason }, change: visits }
    }
    case 'freeze-membership': {
      const { from, until } = body as FreezeMembershipBody
      return { kind: 'frozen', facts: { from, until } }
    }
    case 'unfreeze-membership':
      return { kind: 'unfrozen', facts: {} }
    case 'undo-freeze':
      return { kind: 'freeze-undone', facts: {} }
    case 'extend-membership':
      return { kind: 'extended', facts: {} }
    case 'correct-balance':
      return { kind: 'balance-corrected', facts: {} }
    case 'open-shift':
      return { kind: 'shift-opened', facts: { number: (body as OpenShiftBody).number } }
    case 'close-shift':
      return { kind: 'shift-closed', facts: { number: (body as OpenShiftBody).number } }
    case 'refund-membership': {
      const refund = body as RefundMembershipBody
      return { kind: 'refunded', facts: { receipt: refund.receipt.text }, amountMinor: -refund.tenders.reduce((sum, { amountMinor }) => sum + amountMinor, 0) }
    }
    case 'transfer-membership':
      return { kind: 'owner-set', facts: {} }
    case 'answer-question':
      return { kind: 'question-answered', facts: {} }
    case 'record-terms':
    case 'record-receipt-heading':
    case 'change-auto-activation':
    case 'confirm-business-day':
    case 'enrol-device':
    case 'revoke-device':
      return null
    default:
      return exhaustive(kind)
  }
}
