import { cancelBill } from '../actions/cancel-bill.ts'
import { refundMembership } from '../actions/refund-membership.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { quoteRefund } from '../queries/quote-refund.ts'
import type { ServedContract } from './serve-contract.ts'

/** What is done at the counter besides the plain sale and the plain visit: money back, cards, accounts, the drawer. */
export function counterHandlers(served: ServedContract, parts: DeskParts) {
  return {
    cancelBill: served.cancelBill.handler(({ context, input }) => cancelBill(parts, context.session, input)),
    quoteRefund: served.quoteRefund.handler(({ context, input }) => quoteRefund(parts, context.session, input)),
    refundMembership: served.refundMembership.handler(({ context, input }) => refundMembership(parts, context.session, input)),
  }
}
