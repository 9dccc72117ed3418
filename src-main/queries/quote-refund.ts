import type { RefundQuoteView } from '#contract/shapes/refund.ts'
import { refundTermsOf } from '#core/catalogue/membership-terms.ts'
import { planRefund } from '#core/sales/decide-refund.ts'
import { listPriceOfVisits, refundOptions } from '#core/sales/refund-options.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import { deskDay } from '../desk-state/desk-day.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { knownDesk } from '../desk-state/known-desk.ts'
import { membershipOf } from '../desk-state/membership-of.ts'
import type { RefundInput } from '../desk-state/refund-ask-of.ts'
import { givenBackView, refundAskOf } from '../desk-state/refund-ask-of.ts'
import type { DeskSession } from '../ports/session.ts'

/** What a refund would come to by each formula; nothing is recorded. */
export function quoteRefund(parts: DeskParts, session: DeskSession, asking: Omit<RefundInput, 'feeMinor'> & { readonly feeMinor: number | null }): Outcome<RefundQuoteView> {
  const ledger = parts.ledger.read
  const desk = knownDesk(ledger, session)
  if (!desk.ok) return desk
  const { branch } = desk.value
  const { today } = deskDay(ledger, branch, parts)
  const typeFee = (): number => { const held = membershipOf(ledger, asking.membershipId, today); return held === null ? 0 : refundTermsOf(held.terms).feeMinor }
  const input = { ...asking, feeMinor: asking.feeMinor ?? typeFee() }
  const asked = refundAskOf(ledger, input, { branch, today, reason: 'other', approvedBy: null })
  if (!asked.ok) return asked
  const { ask } = asked.value
  const { membership } = ask
  const plan = planRefund(ask)
  return done({
    currency: membership.sold.currency,
    paidMinor: membership.sold.paidMinor,
    valueUsedMinor: membership.valueUsedMinor,
    listPriceUsedMinor: listPriceOfVisits(membership, ask.services),
    feeMinor: input.feeMinor,
    options: refundOptions(ask, input.feeMinor).map((option) => ({ ...option })),
    chosen: plan.ok ? { refundMinor: plan.value.refundMinor, cashRoundingMinor: plan.value.cashRoundingMinor, tenders: givenBackView(plan.value.tenders) } : null,
    visitsTaken: membership.rows.reduce((sum, { left }) => sum + Math.max(0, left ?? 0), 0),
  })
}
