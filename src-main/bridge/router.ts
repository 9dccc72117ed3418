import { answerQuestion } from '../actions/answer-question.ts'
import { answerToday } from '../actions/answer-today.ts'
import { backUpNow } from '../actions/back-up-now.ts'
import { beginTraining } from '../actions/begin-training.ts'
import { endTraining } from '../actions/end-training.ts'
import { checkLedger } from '../actions/check-ledger.ts'
import { closeShift } from '../actions/close-shift.ts'
import { deductVisit } from '../actions/deduct-visit.ts'
import { freezeMembership } from '../actions/freeze-membership.ts'
import { eraseClient } from '../actions/erase-client.ts'
import { joinNetwork } from '../actions/join-network.ts'
import { pullTheCable } from '../actions/pull-the-cable.ts'
import { syncNow } from '../actions/sync-now.ts'
import { matchCatalogue } from '../actions/match-catalogue.ts'
import { lock } from '../actions/lock.ts'
import { openShift } from '../actions/open-shift.ts'
import { restoreBackup } from '../actions/restore-backup.ts'
import { returnVisit } from '../actions/return-visit.ts'
import { saveBranch } from '../actions/save-branch.ts'
import { saveClient } from '../actions/save-client.ts'
import { saveDisplay } from '../actions/save-display.ts'
import { saveMembershipType } from '../actions/save-membership-type.ts'
import { saveOrder } from '../actions/save-order.ts'
import { savePerson } from '../actions/save-person.ts'
import { saveReceipt } from '../actions/save-receipt.ts'
import { saveService } from '../actions/save-service.ts'
import { saveServiceCategory } from '../actions/save-service-category.ts'
import { sell } from '../actions/sell.ts'
import { startAlone } from '../actions/start-alone.ts'
import { startDemo } from '../actions/start-demo.ts'
import { undoFreeze } from '../actions/undo-freeze.ts'
import { unfreezeMembership } from '../actions/unfreeze-membership.ts'
import { unlock } from '../actions/unlock.ts'
import { askFirst } from '../actions/ask-first.ts'
import { savePolicy } from '../actions/save-policy.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { listBackups } from '../queries/list-backups.ts'
import { listClients } from '../queries/list-clients.ts'
import { listMembershipTypes } from '../queries/list-membership-types.ts'
import { listTrades } from '../queries/list-trades.ts'
import { previewFreeze } from '../queries/preview-freeze.ts'
import { previewRestore } from '../queries/preview-restore.ts'
import { quoteSale } from '../queries/quote-sale.ts'
import { readClientCard } from '../queries/read-client-card.ts'
import { readDay } from '../queries/read-day.ts'
import { readDesk } from '../queries/read-desk.ts'
import { readOperationLog } from '../queries/read-operation-log.ts'
import { readSync } from '../queries/read-sync.ts'
import { readMatches } from '../queries/read-matches.ts'
import { readQuestions } from '../queries/read-questions.ts'
import { readReceipt } from '../queries/read-receipt.ts'
import { readSettings } from '../queries/read-settings.ts'
import { readShift } from '../queries/read-shift.ts'
import { searchClients } from '../queries/search-clients.ts'
import { readRecords } from '../queries/read-records.ts'
import { counterHandlers } from './counter-handlers.ts'
import { printingHandlers } from './printing-handlers.ts'
import type { ServedContract } from './serve-contract.ts'
import { serveContract } from './serve-contract.ts'

/** The contract's questions joined with their handlers, one line each: a missing one does not compile. */
export function deskRouter(parts: DeskParts) {
  const served = serveContract(parts)
  return served.router({ ...counterHandlers(served, parts), ...printingHandlers(served, parts), ...actionsOf(parts, served), ...questionsOf(parts, served) })
}

/** What changes something: as the person unlocked in the window. */
function actionsOf(parts: DeskParts, served: ServedContract) {
  return {
    answerQuestion: served.answerQuestion.handler(({ context, input }) => answerQuestion(parts, context.session, input)),
    answerToday: served.answerToday.handler(({ context, input }) => answerToday(parts, context.session, input)),
    askFirst: served.askFirst.handler(({ context, input }) => askFirst(parts, context.session, input)),
    backUpNow: served.backUpNow.handler(({ context }) => backUpNow(parts, context.session)),
    beginTraining: served.beginTraining.handler(({ context }) => beginTraining(parts, context.session)),
    checkLedger: served.checkLedger.handler(({ context }) => checkLedger(parts, context.session)),
    closeShift: served.closeShift.handler(({ context, input }) => closeShift(parts, context.session, input)),
    deductVisit: served.deductVisit.handler(({ context, input }) => deductVisit(parts, context.session, input)),
    endTraining: served.endTraining.handler(() => endTraining(parts)),
    eraseClient: served.eraseClient.handler(({ context, input }) => eraseClient(parts, context.session, input)),
    freezeMembership: served.freezeMembership.handler(({ context, input }) => freezeMembership(parts, context.session, input)),
    joinNetwork: served.joinNetwork.handler(({ context, input }) => joinNetwork(parts, context.session, input)),
    lock: served.lock.handler(({ context }) => lock(context.session)),
    matchCatalogue: served.matchCatalogue.handler(({ context, input }) => matchCatalogue(parts, context.session, input)),
    openShift: served.openShift.handler(({ context, input }) => openShift(parts, context.session, input)),
    pullTheCable: served.pullTheCable.handler(({ context, input }) => pullTheCable(parts, context.session, input)),
    restoreBackup: served.restoreBackup.handler(({ context, input }) => restoreBackup(parts, context.session, input)),
    returnVisit: served.returnVisit.handler(({ context, input }) => returnVisit(parts, context.session, input)),
    saveBranch: served.saveBranch.handler(({ context, input }) => saveBranch(parts, context.session, input)),
    saveClient: served.saveClient.handler(({ context, input }) => saveClient(parts, context.session, input)),
    saveDisplay: served.saveDisplay.handler(({ input }) => saveDisplay(parts, input)),
    saveMembershipType: served.saveMembershipType.handler(({ context, input }) => saveMembershipType(parts, context.session, input)),
    saveOrder: served.saveOrder.handler(({ context, input }) => saveOrder(parts, context.session, input)),
    savePerson: served.savePerson.handler(({ context, input }) => savePerson(parts, context.session, input)),
    savePolicy: served.savePolicy.handler(({ context, input }) => savePolicy(parts, context.session, input)),
    saveReceipt: served.saveReceipt.handler(({ context, input }) => saveReceipt(parts, context.session, input)),
    saveService: served.saveService.handler(({ context, input }) => saveService(parts, context.session, input)),
    saveServiceCategory: served.saveServiceCategory.handler(({ context, input }) => saveServiceCategory(parts, context.session, input)),
    sell: served.sell.handler(({ context, input }) => sell(parts, context.session, input)),
    startAlone: served.startAlone.handler(({ context, input }) => startAlone(parts, context.session, input)),
    startDemo: served.startDemo.handler(({ context }) => startDemo(parts, context.session)),
    syncNow: served.syncNow.handler(() => syncNow(parts)),
    undoFreeze: served.undoFreeze.handler(({ context, input }) => undoFreeze(parts, context.session, input)),
    unfreezeMembership: served.unfreezeMembership.handler(({ context, input }) => unfreezeMembership(parts, context.session, input)),
    unlock: served.unlock.handler(({ context, input }) => unlock(parts, context.session, input)),
  }
}

/** What only looks. */
function questionsOf(parts: DeskParts, served: ServedContract) {
  return {
    listBackups: served.listBackups.handler(({ context }) => listBackups(parts, context.session)),
    listClients: served.listClients.handler(({ context, input }) => listClients(parts, context.session, input)),
    listMembershipTypes: served.listMembershipTypes.handler(({ context, input }) => listMembershipTypes(parts, context.session, input)),
    listTrades: served.listTrades.handler(listTrades),
    previewFreeze: served.previewFreeze.handler(({ context, input }) => previewFreeze(parts, context.session, input)),
    previewRestore: served.previewRestore.handler(({ context, input }) => previewRestore(parts, context.session, input)),
    quoteSale: served.quoteSale.handler(({ context, input }) => quoteSale(parts, context.session, input)),
    readClientCard: served.readClientCard.handler(({ context, input }) => readClientCard(parts, context.session, input)),
    readDay: served.readDay.handler(({ context, input }) => readDay(parts, context.session, input)),
    readDesk: served.readDesk.handler(({ context }) => readDesk(parts, context.session)),
    readMatches: served.readMatches.handler(() => readMatches(parts)),
    readOperationLog: served.readOperationLog.handler(({ context, input }) => readOperationLog(parts, context.session, input)),
    readQuestions: served.readQuestions.handler(({ context }) => readQuestions(parts, context.session)),
    readReceipt: served.readReceipt.handler(({ context, input }) => readReceipt(parts, context.session, input)),
    readRecords: served.readRecords.handler(({ context, input }) => readRecords(parts, context.session, input)),
    readSettings: served.readSettings.handler(({ context }) => readSettings(parts, context.session)),
    readShift: served.readShift.handler(({ context }) => readShift(parts, context.session)),
    readSync: served.readSync.handler(() => readSync(parts)),
    searchClients: served.searchClients.handler(({ context, input }) => searchClients(parts, context.session, input)),
  }
}
