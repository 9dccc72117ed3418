import type { CancelReason } from '../catalogue/reasons.ts'
import type { GiftCard } from '../gift-cards/read-gift-card.ts'
import type { Operation, OperationDraft } from '../ledger/operation.ts'
import type { Stamp } from '../ledger/stamp.ts'
import { draftOf } from '../ledger/stamp.ts'
import { stands } from '../memberships/counted-visits.ts'
import type { Membership } from '../memberships/read-membership.ts'
import type { Outcome, Refusal } from '../std/outcome.ts'
import { done, refuse } from '../std/outcome.ts'
import type { MoneyMethod, SellBody } from './bodies.ts'
import { totalOf } from './bodies.ts'
import type { CancelBillBody } from './cancel-body.ts'
import type { ReversalParts } from './decide-refund.ts'
import type { SaleState } from './read-sale.ts'
import type { GivenBack } from './refund-body.ts'
import { givenOut } from './refund-body.ts'
import { leftToGiveBack, splitRefund } from './split-refund.ts'

export type CancelAsk = {
  readonly sale: Operation<string, SellBody>
  readonly state: SaleState
  /** What the bill sold, as it stands today. */
  readonly memberships: readonly Membership[]
  readonly giftCards: readonly GiftCard[]
  /** Minor units of store credit, by client, of each account the bill topped up. */
  readonly accounts: ReadonlyMap<string, number>
  readonly cannotGoBack: readonly MoneyMethod[]
  readonly reason: CancelReason
  readonly approvedBy: string | null
}

/** Why a bill cannot be cancelled as a whole, first reason first; null when it can. */
export function cancelRefusal({ state, memberships, giftCards, accounts, sale }: CancelAsk): Refusal | null {
  const [cancelled] = state.cancellations
  if (cancelled !== undefined) return { code: 'bill-was-already-cancelled', facts: { number: cancelled.receiptNumber, day: cancelled.day } }
  const [refunded] = state.refunds
  if (refunded !== undefined) return { code: 'bill-was-partly-refunded', facts: { number: refunded.receiptNumber, day: refunded.day } }
  const used = memberships.find(({ visits }) => visits.some(stands))
  if (used !== undefined) return { code: 'bill-has-a-used-membership', facts: { name: used.terms.name, number: used.sold.number } }
  const spent = giftCards.find(({ isUsed }) => isUsed)
  if (spent !== undefined) return { code: 'bill-has-a-used-gift-card', facts: { number: spent.sold.number } }
  for (const [clientId, balanceMinor] of accounts) {
    const topUpMinor = sale.body.lines.reduce((sum, line) => (line.kind === 'account-top-up' && line.accountOfClientId === clientId ? sum + line.netMinor : sum), 0)
    if (balanceMinor < topUpMinor) return { code: 'bill-top-up-was-spent', facts: { balanceMinor, currency: sale.body.currency } }
  }
  return null
}

/** Exactly what was kept by each way goes back: no proportion, and no coin that was not taken. */
export function planCancel({ sale, cannotGoBack }: CancelAsk): readonly GivenBack[] {
  const kept = leftToGiveBack(sale.body.tenders, [])
  return splitRefund(givenOut(kept), kept, 1, sale.clientId === null ? null : { methods: cannotGoBack, clientId: sale.clientId }).tenders
}

/** Decides taking a whole bill back (SPEC K1): money by the ways it came, what was sold ends. */
export function decideCancelBill(ask: CancelAsk, parts: ReversalParts, stamp: Stamp): Outcome<OperationDraft<'cancel-bill', CancelBillBody>> {
  const refusal = cancelRefusal(ask)
  if (refusal !== null) return { ok: false, refusal }
  if (parts.shiftId === null) return refuse('there-is-no-open-shift')
  const { sale, reason, approvedBy, cannotGoBack } = ask
  if (cannotGoBack.length > 0 && sale.clientId === null) return refuse('refund-to-an-account-needs-a-client')
  const tenders = planCancel(ask)
  const body: CancelBillBody = {
    saleId: sale.id,
    shiftId: parts.shiftId,
    currency: sale.body.currency,
    lines: sale.body.lines,
    tenders: [...tenders],
    cashRoundingMinor: givenOut(tenders) - totalOf(sale.body),
    visitsTaken: ask.memberships.flatMap(({ membershipId, rows }) => rows.flatMap(({ left }, row) => (left === null || left <= 0 ? [] : [{ membershipId, row, visits: left }]))),
    taxes: sale.body.taxes,
    reason,
    ...(approvedBy === null ? {} : { approvedBy }),
    receipt: { ...parts.receipt, originalText: parts.originalText },
  }
  return done(draftOf(stamp, 'cancel-bill', body, sale.clientId))
}
