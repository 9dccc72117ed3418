import type { RefundFormula } from '../catalogue/membership-terms.ts'
import type { RefundReason } from '../catalogue/reasons.ts'
import type { OperationDraft } from '../ledger/operation.ts'
import type { Stamp } from '../ledger/stamp.ts'
import { draftOf } from '../ledger/stamp.ts'
import { includedTax } from '../money/included-tax.ts'
import { goneRefusal } from '../memberships/end-refusal.ts'
import type { Membership } from '../memberships/read-membership.ts'
import type { Outcome } from '../std/outcome.ts'
import { done, refuse } from '../std/outcome.ts'
import type { MembershipLine, MoneyMethod, SellBody, Tender } from './bodies.ts'
import type { RefundMembershipBody } from './refund-body.ts'
import type { RefundBasis } from './refund-options.ts'
import { refundOption } from './refund-options.ts'
import type { RefundSplit } from './split-refund.ts'
import { splitRefund } from './split-refund.ts'

export type RefundAsk = RefundBasis & {
  /** The line by which it was sold, and what each way of that bill could still get back. */
  readonly line: MembershipLine
  readonly left: readonly Tender[]
  readonly cashStepMinor: number
  readonly formula: RefundFormula
  readonly feeMinor: number
  readonly reason: RefundReason
  /** Ways that cannot take money back: their part goes to the client's account. */
  readonly cannotGoBack: readonly MoneyMethod[]
  readonly approvedBy: string | null
}

/** What a desk hands over besides the question: its shift and the number its receipt takes. */
export type ReversalParts = { readonly shiftId: string | null; readonly receipt: SellBody['receipt']; readonly originalText: string }

/** How a refund would go back, way by way, or why it cannot be. Nothing is recorded. */
export function planRefund(ask: RefundAsk): Outcome<RefundSplit & { readonly refundMinor: number; readonly feeMinor: number }> {
  const { membership, formula } = ask
  const gone = goneRefusal(membership)
  if (gone !== null) return { ok: false, refusal: gone }
  const { refundMinor, feeMinor, refusal } = refundOption(ask, formula, ask.feeMinor)
  if (refusal !== null) return { ok: false, refusal }
  const { cannotGoBack } = ask
  if (cannotGoBack.length > 0 && membership.ownerId === null) return refuse('refund-to-an-account-needs-a-client')
  const turned = membership.ownerId === null ? null : { methods: cannotGoBack, clientId: membership.ownerId }
  return done({ ...splitRefund(refundMinor, ask.left, ask.cashStepMinor, turned), refundMinor, feeMinor })
}

/** Decides giving money back for a membership: it ends with it (SPEC R1 to R4). */
export function decideRefund(ask: RefundAsk, parts: ReversalParts, stamp: Stamp): Outcome<OperationDraft<'refund-membership', RefundMembershipBody>> {
  const plan = planRefund(ask)
  if (!plan.ok) return plan
  if (parts.shiftId === null) return refuse('there-is-no-open-shift')
  const { membership, line, formula, reason, approvedBy } = ask
  const { tenders, cashRoundingMinor, refundMinor, feeMinor } = plan.value
  const body: RefundMembershipBody = {
    membershipId: membership.membershipId,
    saleId: membership.sold.saleId,
    shiftId: parts.shiftId,
    currency: membership.sold.currency,
    name: line.name,
    membershipNumber: line.number,
    formula,
    feeMinor,
    tenders: [...tenders],
    cashRoundingMinor,
    visitsTaken: visitsTaken(membership),
    taxes: taxOf(line, refundMinor),
    reason,
    ...(approvedBy === null ? {} : { approvedBy }),
    receipt: { ...parts.receipt, originalText: parts.originalText },
  }
  return done(draftOf(stamp, 'refund-membership', body, membership.ownerId))
}

/** What is left of each counted row goes with the money. */
function visitsTaken({ rows }: Membership): RefundMembershipBody['visitsTaken'] {
  return rows.flatMap(({ left }, row) => (left === null || left <= 0 ? [] : [{ row, visits: left }]))
}

/** Tax that was taken at the sale goes back with its part of the price; what is taxed at use was never taken. */
function taxOf({ taxedAt, taxBasisPoints }: MembershipLine, refundMinor: number): SellBody['taxes'] {
  return taxedAt === 'use' || refundMinor === 0 ? [] : [{ rateBasisPoints: taxBasisPoints, grossMinor: refundMinor, taxMinor: includedTax(refundMinor, taxBasisPoints) }]
}
