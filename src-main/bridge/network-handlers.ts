import { answerQuestion } from '../actions/answer-question.ts'
import { askFirst } from '../actions/ask-first.ts'
import { eraseClient } from '../actions/erase-client.ts'
import { joinNetwork } from '../actions/join-network.ts'
import { matchCatalogue } from '../actions/match-catalogue.ts'
import { pullTheCable } from '../actions/pull-the-cable.ts'
import { readMatches } from '../queries/read-matches.ts'
import { readOperationLog } from '../queries/read-operation-log.ts'
import { readQuestions } from '../queries/read-questions.ts'
import { readRecords } from '../queries/read-records.ts'
import { readSync } from '../queries/read-sync.ts'
import { savePolicy } from '../actions/save-policy.ts'
import { syncNow } from '../actions/sync-now.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import type { ServedContract } from './serve-contract.ts'

/** The part of the contract that is about being one of several desks. */
export function networkHandlers(served: ServedContract, parts: DeskParts) {
  return {
    answerQuestion: served.answerQuestion.handler(({ context, input }) => answerQuestion(parts, context.session, input)),
    askFirst: served.askFirst.handler(({ context, input }) => askFirst(parts, context.session, input)),
    eraseClient: served.eraseClient.handler(({ context, input }) => eraseClient(parts, context.session, input)),
    joinNetwork: served.joinNetwork.handler(({ context, input }) => joinNetwork(parts, context.session, input)),
    matchCatalogue: served.matchCatalogue.handler(({ context, input }) => matchCatalogue(parts, context.session, input)),
    pullTheCable: served.pullTheCable.handler(({ context, input }) => pullTheCable(parts, context.session, input)),
    readMatches: served.readMatches.handler(() => readMatches(parts)),
    readOperationLog: served.readOperationLog.handler(({ context, input }) => readOperationLog(parts, context.session, input)),
    readQuestions: served.readQuestions.handler(({ context }) => readQuestions(parts, context.session)),
    readRecords: served.readRecords.handler(({ context, input }) => readRecords(parts, context.session, input)),
    readSync: served.readSync.handler(() => readSync(parts)),
    savePolicy: served.savePolicy.handler(({ context, input }) => savePolicy(parts, context.session, input)),
    syncNow: served.syncNow.handler(() => syncNow(parts)),
  }
}
