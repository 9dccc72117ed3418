import { approveDiscount } from '../actions/approve-discount.ts'
import { cancelBill } from '../actions/cancel-bill.ts'
import { refundMembership } from '../actions/refund-membership.ts'
import { keepOpenSales } from '../actions/keep-open-sales.ts'
import { payIn } from '../actions/pay-in.ts'
import { payOut } from '../actions/pay-out.ts'
import { openDrawer } from '../actions/open-drawer.ts'
import { payOutAccount } from '../actions/pay-out-account.ts'
import { saveGiftCardType } from '../actions/save-gift-card-type.ts'
import { extendMembership } from '../actions/extend-membership.ts'
import { correctBalance } from '../actions/correct-balance.ts'
import { recordOwedVisit } from '../actions/record-owed-visit.ts'
import { writeOffOwedVisit } from '../actions/write-off-owed-visit.ts'
import { saveShiftReport } from '../actions/save-shift-report.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { findPhone } from '../queries/find-phone.ts'
import { listShifts } from '../queries/list-shifts.ts'
import { readShiftReport } from '../queries/read-shift-report.ts'
import { previewExtension } from '../queries/preview-extension.ts'
import { previewUndoFreeze } from '../queries/preview-undo-freeze.ts'
import { quoteCancel } from '../queries/quote-cancel.ts'
import { quoteRefund } from '../queries/quote-refund.ts'
import { findGiftCard } from '../queries/find-gift-card.ts'
import { findNumber } from '../queries/find-number.ts'
import { readOpenSales } from '../queries/read-open-sales.ts'
import { listGiftCardTypes } from '../queries/list-gift-card-types.ts'
import type { ServedContract } from './serve-contract.ts'

/** What is done at the counter besides the plain sale and the plain visit: money back, cards, accounts, the drawer, X and Z. */
export function counterHandlers(served: ServedContract, parts: DeskParts) {
  return {
    writeOffOwedVisit: served.writeOffOwedVisit.handler(({ context, input }) => writeOffOwedVisit(parts, context.session, input)),
    recordOwedVisit: served.recordOwedVisit.handler(({ context, input }) => recordOwedVisit(parts, context.session, input)),
    correctBalance: served.correctBalance.handler(({ context, input }) => correctBalance(parts, context.session, input)),
    extendMembership: served.extendMembership.handler(({ context, input }) => extendMembership(parts, context.session, input)),
    listGiftCardTypes: served.listGiftCardTypes.handler(({ context, input }) => listGiftCardTypes(parts, context.session, input)),
    approveDiscount: served.approveDiscount.handler(({ context, input }) => approveDiscount(parts, context.session, input)),
    keepOpenSales: served.keepOpenSales.handler(({ context, input }) => keepOpenSales(parts, context.session, input)),
    readOpenSales: served.readOpenSales.handler(({ context }) => readOpenSales(parts, context.session)),
    findNumber: served.findNumber.handler(({ context, input }) => findNumber(parts, context.session, input)),
    findGiftCard: served.findGiftCard.handler(({ context, input }) => findGiftCard(parts, context.session, input)),
    saveGiftCardType: served.saveGiftCardType.handler(({ context, input }) => saveGiftCardType(parts, context.session, input)),
    payOutAccount: served.payOutAccount.handler(({ context, input }) => payOutAccount(parts, context.session, input)),
    openDrawer: served.openDrawer.handler(({ context, input }) => openDrawer(parts, context.session, input)),
    payOut: served.payOut.handler(({ context, input }) => payOut(parts, context.session, input)),
    payIn: served.payIn.handler(({ context, input }) => payIn(parts, context.session, input)),
    cancelBill: served.cancelBill.handler(({ context, input }) => cancelBill(parts, context.session, input)),
    previewExtension: served.previewExtension.handler(({ context, input }) => previewExtension(parts, context.session, input)),
    previewUndoFreeze: served.previewUndoFreeze.handler(({ context, input }) => previewUndoFreeze(parts, context.session, input)),
    findPhone: served.findPhone.handler(({ context, input }) => findPhone(parts, context.session, input)),
    listShifts: served.listShifts.handler(({ context }) => listShifts(parts, context.session)),
    readShiftReport: served.readShiftReport.handler(({ context, input }) => readShiftReport(parts, context.session, input)),
    saveShiftReport: served.saveShiftReport.handler(({ context, input }) => saveShiftReport(parts, context.session, input)),
    quoteCancel: served.quoteCancel.handler(({ context, input }) => quoteCancel(parts, context.session, input)),
    quoteRefund: served.quoteRefund.handler(({ context, input }) => quoteRefund(parts, context.session, input)),
    refundMembership: served.refundMembership.handler(({ context, input }) => refundMembership(parts, context.session, input)),
  }
}
