import type { CancelReason } from '#core/catalogue/reasons.ts'
import type { Operation } from '#core/ledger/operation.ts'
import { decideReturnVisit } from '#core/memberships/return-visit.ts'
import type { MoneyMethod, SellBody } from '#core/sales/bodies.ts'
import { totalOf } from '#core/sales/bodies.ts'
import type { CancelBillBody } from '#core/sales/cancel-body.ts'
import { decideCancelBill } from '#core/sales/decide-cancel.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import { cancelAskOf } from '../desk-state/cancel-ask-of.ts'
import { aloneMoneyRefusal } from '../desk-state/alone-refusal.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { membershipOf } from '../desk-state/membership-of.ts'
import { givenBackView } from '../desk-state/refund-ask-of.ts'
import type { DeskSession } from '../ports/session.ts'
import type { Acting } from './act.ts'
import { actWithRight } from './act.ts'
import type { Approval } from './approver-of.ts'
import { nextReceipt, recordHeading } from './record-heading.ts'
import { recordOnce } from './record-once.ts'

type Input = { readonly operationId: string; readonly saleId: string; readonly cannotGoBack: readonly MoneyMethod[]; readonly reason: CancelReason; readonly approval?: Approval | undefined }
export type CancelAnswer = { operationId: string; receiptNumber: string; totalMinor: number; tenders: ReturnType<typeof givenBackView> }

/** Takes a whole bill back: money by the ways it came, and what was sold ends with it. */
export function cancelBill(parts: DeskParts, session: DeskSession, input: Input): Outcome<CancelAnswer> {
  return actWithRight(parts, session, 'refund', (acting) => {
    const { ledger, branch, stamp } = acting
    const { operationId, saleId } = input
    const sale = ledger.operation(saleId)
    if (sale?.kind !== 'sell') return refuse('sale-is-unknown')
    const recorded = recordOnce<'cancel-bill', CancelBillBody>(ledger, {
      operationId,
      kind: 'cancel-bill',
      isSame: (body) => body.saleId === saleId,
      decide: () => {
        const ask = cancelAskOf(ledger, sale as Operation<'sell', SellBody>, { today: acting.day.today, cannotGoBack: input.cannotGoBack, reason: input.reason, approvedBy: acting.approvedBy('refund') })
        const alone = aloneMoneyRefusal(ledger, parts.sync.view(), { amountMinor: totalOf(ask.sale.body), currency: ask.sale.body.currency, nowMs: acting.day.nowMs })
        if (alone !== null && (input.approval ?? null) === null) return { ok: false, refusal: alone }
        const receipt = nextReceipt(parts, ledger, branch)
        const shiftId = ledger.openShiftOf(parts.deviceId)?.shiftId ?? null
        const decision = decideCancelBill(ask, { shiftId, receipt, originalText: ask.sale.body.receipt.text }, stamp(operationId))
        if (!decision.ok) return decision
        recordHeading(parts, acting, receipt.headingId)
        giveVisitsBack(parts, acting, ask.sale.body)
        return decision
      },
    })
    if (!recorded.ok) return recorded
    const { body } = recorded.value
    return done({ operationId, receiptNumber: body.receipt.text, totalMinor: totalOf(body), tenders: givenBackView(body.tenders) })
  }, input.approval ?? null)
}

/** The visits that paid for lines of the bill come back with it; one that was given back before stays so. */
function giveVisitsBack(parts: DeskParts, { ledger, day, stamp }: Acting, { lines }: SellBody): void {
  for (const line of lines) {
    if (line.kind !== 'service' || line.coveredBy === undefined) continue
    const membership = membershipOf(ledger, line.coveredBy.membershipId, day.today)
    const back = membership === null ? null : decideReturnVisit(membership, line.coveredBy.visitId, 'undo', stamp(parts.ids.newId()))
    if (back?.ok === true) ledger.record(back.value)
  }
}
