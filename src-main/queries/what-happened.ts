import type { Operation } from '#core/ledger/operation.ts'
import type { BodyKind } from '#core/ledger/body-kind.ts'
import type { operationKinds, OperationKind } from '#core/operations/kinds.ts'
import { totalOf } from '#core/sales/bodies.ts'
import { givenOut } from '#core/sales/refund-body.ts'
import type { DayLine } from './day-line.ts'

type What = Pick<DayLine, 'kind' | 'facts'> & Partial<Pick<DayLine, 'change' | 'amountMinor' | 'saleId'>>

/** What the body of a kind says. */
type BodyOf<Kind extends OperationKind> = (typeof operationKinds)[Kind] extends BodyKind<infer Body> ? Body : never

/** How a kind of operation stands in the list of a day, in the words of a history; null for what concerns nobody at the counter. */
type Telling = { readonly [Kind in OperationKind]: (operation: Operation<string, BodyOf<Kind>>) => What | null }

const untold = (): null => null

const telling: Telling = {
  sell: ({ id, body }) => ({ kind: 'sold', facts: { typeName: body.lines.map(({ name }) => name).join(', '), receipt: body.receipt.text }, amountMinor: totalOf(body), saleId: id }),
  'deduct-visit': ({ body: { serviceName, visits } }) => ({ kind: 'visit', facts: { serviceName }, change: -visits }),
  'return-visit': ({ body: { visits, reason } }) => ({ kind: 'visit-returned', facts: { reason }, change: visits }),
  'freeze-membership': ({ body: { from, until } }) => ({ kind: 'frozen', facts: { from, until } }),
  'unfreeze-membership': () => ({ kind: 'unfrozen', facts: {} }),
  'undo-freeze': () => ({ kind: 'freeze-undone', facts: {} }),
  'extend-membership': ({ body: { days, reason } }) => ({ kind: 'extended', facts: { days, reason } }),
  'correct-balance': ({ body: { visits, reason } }) => ({ kind: 'balance-corrected', facts: { reason }, change: visits }),
  'open-shift': ({ body: { number } }) => ({ kind: 'shift-opened', facts: { number } }),
  'close-shift': ({ body: { number, shiftId } }) => ({ kind: 'shift-closed', facts: { number, shiftId } }),
  'refund-membership': ({ id, body: { receipt, reason, tenders } }) => ({ kind: 'refunded', facts: { receipt: receipt.text, reason }, amountMinor: 0 - givenOut(tenders), saleId: id }),
  'cancel-bill': ({ id, body: { lines, receipt, reason, tenders } }) => ({
    kind: 'cancelled', facts: { typeName: lines.map(({ name }) => name).join(', '), receipt: receipt.text, reason }, amountMinor: 0 - givenOut(tenders), saleId: id,
  }),
  'pay-in': ({ body: { amountMinor, reason } }) => ({ kind: 'pay-in', facts: { reason }, amountMinor }),
  'pay-out': ({ body: { amountMinor, reason } }) => ({ kind: 'pay-out', facts: { reason }, amountMinor: 0 - amountMinor }),
  'open-drawer': ({ body: { reason } }) => ({ kind: 'drawer-opened', facts: { reason } }),
  'pay-out-account': ({ id, body: { receipt, tender } }) => ({ kind: 'account-paid-out', facts: { receipt: receipt.text }, amountMinor: 0 - tender.amountMinor, saleId: id }),
  'record-owed-visit': ({ body: { serviceName } }) => ({ kind: 'visit-owed', facts: { serviceName } }),
  'write-off-owed-visit': ({ body: { reason } }) => ({ kind: 'owed-visit-written-off', facts: { reason } }),
  'transfer-membership': () => ({ kind: 'owner-set', facts: {} }),
  'answer-question': () => ({ kind: 'question-answered', facts: {} }),
  'record-terms': untold,
  'record-receipt-heading': untold,
  'change-auto-activation': untold,
  'confirm-business-day': untold,
  'enrol-device': untold,
  'revoke-device': untold,
}

/** The same table for an operation whose kind is known only now: its body is what its kind says. */
export const whatHappened = telling as { readonly [Kind in OperationKind]: (operation: Operation) => What | null }
