import type { Operation } from '../ledger/operation.ts'
import type { RecordTermsBody } from '../memberships/bodies.ts'
import type { RecordReceiptHeadingBody, SellBody } from '../sales/bodies.ts'
import { totalOf } from '../sales/bodies.ts'
import type { CloseShiftBody, OpenShiftBody } from '../shifts/kinds.ts'
import type { IndexRow } from './index-row.ts'
import { isOperationKind, operationKinds } from './kinds.ts'

/** The rows an operation adds to the tables by which things are found; none for a kind that nothing is found by. */
export function indexRowsOf(operation: Operation): IndexRow[] {
  const { kind, body } = operation
  if (!isOperationKind(kind) || operation.bodyVersion > operationKinds[kind].version) return []
  switch (kind) {
    case 'record-terms': {
      const { termsId, terms } = body as RecordTermsBody
      return [{ table: 'contents', id: termsId, kind: 'terms', value: terms }]
    }
    case 'record-receipt-heading': {
      const { headingId, heading } = body as RecordReceiptHeadingBody
      return [{ table: 'contents', id: headingId, kind: 'receipt-heading', value: heading }]
    }
    case 'sell':
      return saleRows(operation as Operation<string, SellBody>)
    case 'open-shift': {
      const { number } = body as OpenShiftBody
      return [shiftRow(operation, operation.id, number, operation.businessDay, operation.occurredAt, null)]
    }
    case 'close-shift': {
      const { shiftId, number, openedDay, openedAt } = body as CloseShiftBody
      return [shiftRow(operation, shiftId, number, openedDay, openedAt, operation.occurredAt)]
    }
    default:
      return []
  }
}

function shiftRow(operation: Operation, shiftId: string, number: number, businessDay: Operation['businessDay'], openedAt: number, closedAt: number | null): IndexRow {
  return { table: 'shifts', shiftId, deviceId: operation.deviceId, number, branchId: operation.branchId, businessDay, openedAt, closedAt }
}

function saleRows(operation: Operation<string, SellBody>): IndexRow[] {
  const { body, id, clientId, businessDay, branchId } = operation
  const sale: IndexRow = {
    table: 'sales', saleId: id, clientId, shiftId: body.shiftId, receiptNumber: body.receipt.text, totalMinor: totalOf(body), currency: body.currency, businessDay,
  }
  const memberships = body.lines.flatMap((line): IndexRow[] =>
    line.kind === 'membership'
      ? [{ table: 'memberships', membershipId: line.membershipId, clientId, number: line.number, code: line.code, termsId: line.termsId, soldDay: businessDay, branchId }]
      : [],
  )
  return [sale, ...memberships]
}
