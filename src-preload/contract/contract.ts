import { answerQuestion } from './answer-question.ts'
import { answerToday } from './answer-today.ts'
import { approveDiscount } from './approve-discount.ts'
import { askFirst } from './ask-first.ts'
import { backUpNow } from './back-up-now.ts'
import { beginTraining } from './begin-training.ts'
import { cancelBill } from './cancel-bill.ts'
import { checkLedger } from './check-ledger.ts'
import { closeShift } from './close-shift.ts'
import { correctBalance } from './correct-balance.ts'
import { deductVisit } from './deduct-visit.ts'
import { dropPrint } from './drop-print.ts'
import { endTraining } from './end-training.ts'
import { eraseClient } from './erase-client.ts'
import { extendMembership } from './extend-membership.ts'
import { findGiftCard } from './find-gift-card.ts'
import { findPhone } from './find-phone.ts'
import { findNumber } from './find-number.ts'
import { freezeMembership } from './freeze-membership.ts'
import { joinNetwork } from './join-network.ts'
import { keepOpenSales } from './keep-open-sales.ts'
import { listBackups } from './list-backups.ts'
import { listClients } from './list-clients.ts'
import { listGiftCardTypes } from './list-gift-card-types.ts'
import { listMembershipTypes } from './list-membership-types.ts'
import { listShifts } from './list-shifts.ts'
import { listTrades } from './list-trades.ts'
import { lock } from './lock.ts'
import { matchCatalogue } from './match-catalogue.ts'
import { openDrawer } from './open-drawer.ts'
import { openShift } from './open-shift.ts'
import { payIn } from './pay-in.ts'
import { payOut } from './pay-out.ts'
import { payOutAccount } from './pay-out-account.ts'
import { previewExtension } from './preview-extension.ts'
import { previewFreeze } from './preview-freeze.ts'
import { previewUndoFreeze } from './preview-undo-freeze.ts'
import { printReceipt } from './print-receipt.ts'
import { printShiftReport } from './print-shift-report.ts'
import { printTestPage } from './print-test-page.ts'
import { previewRestore } from './preview-restore.ts'
import { restoreBackup } from './restore-backup.ts'
import { pullTheCable } from './pull-the-cable.ts'
import { quoteCancel } from './quote-cancel.ts'
import { quoteRefund } from './quote-refund.ts'
import { quoteSale } from './quote-sale.ts'
import { readClientCard } from './read-client-card.ts'
import { readDay } from './read-day.ts'
import { readDesk } from './read-desk.ts'
import { readMatches } from './read-matches.ts'
import { readOpenSales } from './read-open-sales.ts'
import { readOperationLog } from './read-operation-log.ts'
import { readPrinting } from './read-printing.ts'
import { readQuestions } from './read-questions.ts'
import { readReceipt } from './read-receipt.ts'
import { readRecords } from './read-records.ts'
import { readSettings } from './read-settings.ts'
import { readShift } from './read-shift.ts'
import { readShiftReport } from './read-shift-report.ts'
import { readSync } from './read-sync.ts'
import { recordOwedVisit } from './record-owed-visit.ts'
import { refundMembership } from './refund-membership.ts'
import { retryPrint } from './retry-print.ts'
import { returnVisit } from './return-visit.ts'
import { saveBranch } from './save-branch.ts'
import { saveClient } from './save-client.ts'
import { saveDisplay } from './save-display.ts'
import { saveGiftCardType } from './save-gift-card-type.ts'
import { saveMembershipType } from './save-membership-type.ts'
import { saveOrder } from './save-order.ts'
import { savePerson } from './save-person.ts'
import { savePolicy } from './save-policy.ts'
import { savePrinters } from './save-printers.ts'
import { saveReceipt } from './save-receipt.ts'
import { saveService } from './save-service.ts'
import { saveServiceCategory } from './save-service-category.ts'
import { saveShiftReport } from './save-shift-report.ts'
import { searchClients } from './search-clients.ts'
import { sell } from './sell.ts'
import { startAlone } from './start-alone.ts'
import { startDemo } from './start-demo.ts'
import { syncNow } from './sync-now.ts'
import { undoFreeze } from './undo-freeze.ts'
import { unfreezeMembership } from './unfreeze-membership.ts'
import { unlock } from './unlock.ts'
import { writeOffOwedVisit } from './write-off-owed-visit.ts'

/** Everything that can be asked of a desk. A missing handler does not compile. */
export const contract = {
  answerQuestion,
  answerToday,
  approveDiscount,
  askFirst,
  backUpNow,
  beginTraining,
  cancelBill,
  checkLedger,
  closeShift,
  correctBalance,
  deductVisit,
  dropPrint,
  endTraining,
  eraseClient,
  extendMembership,
  findGiftCard,
  findPhone,
  findNumber,
  freezeMembership,
  joinNetwork,
  keepOpenSales,
  listBackups,
  listClients,
  listGiftCardTypes,
  listMembershipTypes,
  listShifts,
  listTrades,
  lock,
  matchCatalogue,
  openDrawer,
  openShift,
  payIn,
  payOut,
  payOutAccount,
  previewExtension,
  previewFreeze,
  previewUndoFreeze,
  printReceipt,
  printShiftReport,
  printTestPage,
  previewRestore,
  restoreBackup,
  pullTheCable,
  quoteCancel,
  quoteRefund,
  quoteSale,
  readClientCard,
  readDay,
  readDesk,
  readMatches,
  readOpenSales,
  readOperationLog,
  readPrinting,
  readQuestions,
  readReceipt,
  readRecords,
  readSettings,
  readShift,
  readShiftReport,
  readSync,
  recordOwedVisit,
  refundMembership,
  retryPrint,
  returnVisit,
  saveBranch,
  saveClient,
  saveDisplay,
  saveGiftCardType,
  saveMembershipType,
  saveOrder,
  savePerson,
  savePolicy,
  savePrinters,
  saveReceipt,
  saveService,
  saveServiceCategory,
  saveShiftReport,
  searchClients,
  sell,
  startAlone,
  startDemo,
  syncNow,
  undoFreeze,
  unfreezeMembership,
  unlock,
  writeOffOwedVisit,
}
