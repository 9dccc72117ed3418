import type { RefundReason } from '#core/catalogue/reasons.ts'
import { decideRefund, planRefund } from '#core/sales/decide-refund.ts'
import type { RefundMembershipBody } from '#core/sales/refund-body.ts'
import { refundOf } from '#core/sales/refund-body.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import { aloneMoneyRefusal } from '../desk-state/alone-refusal.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import type { RefundInput } from '../desk-state/refund-ask-of.ts'
import { givenBackView, refundAskOf } from '../desk-state/refund-ask-of.ts'
import type { DeskSession } from '../ports/session.ts'
import { actWithRight } from './act.ts'
import type { Approval } from './approver-of.ts'
import { nextReceipt, recordHeading } from './record-heading.ts'
import { recordOnce } from './record-once.ts'

type Input = RefundInput & { readonly operationId: string; readonly reason: RefundReason; readonly approval?: Approval | undefined }
export type RefundAnswer = { operationId: string; receiptNumber: string; refundMinor: number; tenders: ReturnType<typeof givenBackView> }

/** Gives money back for a membership, which ends with it; the receipt names the one it takes back. */
export function refundMembership(parts: DeskParts, session: DeskSession, input: Input): Outcome<RefundAnswer> {
  return actWithRight(parts, session, 'refund', (acting) => {
    const { ledger, branch, day, stamp } = acting
    const { operationId, membershipId, formula, reason } = input
    const recorded = recordOnce<'refund-membership', RefundMembershipBody>(ledger, {
      operationId,
      kind: 'refund-membership',
      isSame: (body) => body.membershipId === membershipId && body.formula === formula && body.reason === reason,
      decide: () => {
        const asked = refundAskOf(ledger, input, { branch, today: day.today, reason, approvedBy: acting.approvedBy('refund') })
        if (!asked.ok) return asked
        const receipt = nextReceipt(parts, ledger, branch)
        const plan = planRefund(asked.value.ask)
        const alone = plan.ok ? aloneMoneyRefusal(ledger, parts.sync.view(), { amountMinor: plan.value.refundMinor, currency: asked.value.ask.membership.sold.currency, nowMs: day.nowMs }) : null
        // Past the limit whoever stands there, a manager's PIN is given for this one refund.
        if (alone !== null && (input.approval ?? null) === null) return { ok: false, refusal: alone }
        const decision = decideRefund(asked.value.ask, { shiftId: ledger.openShiftOf(parts.deviceId)?.shiftId ?? null, receipt, originalText: asked.value.originalText }, stamp(operationId))
        if (decision.ok) recordHeading(parts, acting, receipt.headingId)
        return decision
      },
    })
    if (!recorded.ok) return recorded
    const { body } = recorded.value
    return done({ operationId, receiptNumber: body.receipt.text, refundMinor: refundOf(body), tenders: givenBackView(body.tenders) })
  }, input.approval ?? null)
}
