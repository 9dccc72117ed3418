import { factOf } from '../ledger/fact-of.ts'
import type { Entry, SubjectKey } from '../ledger/entry.ts'
import type { Effects, Fact } from '../ledger/fact.ts'
import { bodyKind } from '../ledger/body-kind.ts'
import {
  changeAutoActivationBody, correctBalanceBody, deductVisitBody, extendMembershipBody, freezeMembershipBody, recordTermsBody,
  returnVisitBody, transferMembershipBody, undoFreezeBody, unfreezeMembershipBody,
} from './bodies.ts'
import { owedVisitKinds, reopenedFact, settledFact } from './owed-visits.ts'

/** Name of the account that counts the visits of a balance row. */
export function rowAccount(row: number): string {
  return `row-${row}`
}

export function membershipKey(membershipId: string): SubjectKey {
  return `membership:${membershipId}`
}

/** Visits leave the membership towards the books, or come back. */
function visitEntries(membershipId: string, row: number, visits: number, books: SubjectKey): Entry[] {
  return [
    { subject: membershipKey(membershipId), account: rowAccount(row), unit: 'visit', amount: visits },
    { subject: books, account: 'visits', unit: 'visit', amount: -visits },
  ]
}

function factOnly(membershipId: string, fact: Fact): Effects {
  return { entries: [], facts: [{ subject: membershipKey(membershipId), fact }] }
}

/** The kinds of operations that concern one membership. */
export const membershipKinds = {
  ...owedVisitKinds,
  'record-terms': bodyKind({ version: 1, schema: recordTermsBody, effects: () => ({ entries: [], facts: [] }) }),
  'deduct-visit': bodyKind({
    version: 1,
    schema: deductVisitBody,
    effects: (operation) => {
      const { membershipId, row, visits, serviceId, serviceName, visitDay, occasion, settles } = operation.body
      const fact = { ...factOf(operation, 'visit'), row, visits, serviceId, serviceName, visitDay, clientId: operation.clientId, occasion: occasion ?? null, ...(settles === undefined ? {} : { settlesOwedOf: settles.owedByClientId }) }
      return { entries: visitEntries(membershipId, row, -visits, 'books:visits-used'), facts: [{ subject: membershipKey(membershipId), fact }, ...(settles === undefined ? [] : [settledFact(operation, settles.owedByClientId, settles.owedId, 'visit')])] }
    },
  }),
  'return-visit': bodyKind({
    version: 1,
    schema: returnVisitBody,
    effects: (operation) => {
      const { membershipId, originalId, row, visits, takesActivationBack, reason, reopensOwedOf } = operation.body
      const fact = { ...factOf(operation, 'visit-returned'), original: originalId, row, visits, takesActivationBack, reason }
      return { entries: visitEntries(membershipId, row, visits, 'books:visits-used'), facts: [{ subject: membershipKey(membershipId), fact }, ...(reopensOwedOf === undefined ? [] : [reopenedFact(operation, reopensOwedOf, originalId)])] }
    },
  }),
  'freeze-membership': bodyKind({
    version: 1,
    schema: freezeMembershipBody,
    effects: (operation) => factOnly(operation.body.membershipId, { ...factOf(operation, 'frozen'), from: operation.body.from, until: operation.body.until } as Fact),
  }),
  'unfreeze-membership': bodyKind({
    version: 1,
    schema: unfreezeMembershipBody,
    effects: (operation) => factOnly(operation.body.membershipId, { ...factOf(operation, 'unfrozen'), on: operation.body.day, freezes: operation.body.freezes } as Fact),
  }),
  'undo-freeze': bodyKind({
    version: 1,
    schema: undoFreezeBody,
    effects: (operation) => factOnly(operation.body.membershipId, { ...factOf(operation, 'freeze-undone'), original: operation.body.originalId } as Fact),
  }),
  'extend-membership': bodyKind({
    version: 1,
    schema: extendMembershipBody,
    effects: (operation) => factOnly(operation.body.membershipId, { ...factOf(operation, 'extended'), days: operation.body.days, reason: operation.body.reason } as Fact),
  }),
  'correct-balance': bodyKind({
    version: 1,
    schema: correctBalanceBody,
    effects: (operation) => {
      const { membershipId, row, visits, reason } = operation.body
      const fact = { ...factOf(operation, 'balance-corrected'), row, visits, reason }
      return { entries: visitEntries(membershipId, row, visits, 'books:visits-corrected'), facts: [{ subject: membershipKey(membershipId), fact }] }
    },
  }),
  'transfer-membership': bodyKind({
    version: 1,
    schema: transferMembershipBody,
    effects: (operation) => factOnly(operation.body.membershipId, { ...factOf(operation, 'owner-set'), clientId: operation.body.toClientId, replaces: operation.body.replaces } as Fact),
  }),
  'change-auto-activation': bodyKind({
    version: 1,
    schema: changeAutoActivationBody,
    effects: (operation) => ({
      entries: [],
      facts: [{ subject: `membership-type:${operation.body.typeId}`, fact: { ...factOf(operation, 'auto-activation-changed'), byItselfAfter: operation.body.byItselfAfter } as Fact }],
    }),
  }),
}
