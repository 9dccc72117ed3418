import type { Entry } from '../ledger/entry.ts'
import { factOf } from '../ledger/fact-of.ts'
import type { Effects, SubjectFact } from '../ledger/fact.ts'
import type { Operation } from '../ledger/operation.ts'
import { membershipKey, rowAccount } from '../memberships/kinds.ts'
import { moneyWentOut } from './money-went-out.ts'
import type { RefundMembershipBody } from './refund-body.ts'
import { refundOf } from './refund-body.ts'
import { numbersUsed, roundingEntries, saleKey } from './sale-effects.ts'

/**
 * A refund's entries: money back by each tender against the membership's price, visits out of it, the receipt number used.
 * What is left of the price is derived when read: kept on refund, or excess (domain.md §6).
 */
export function refundEffects(operation: Operation<string, RefundMembershipBody>): Effects {
  const { body } = operation
  const refundMinor = refundOf(body)
  const out = moneyWentOut(operation, 'refund', membershipKey(body.membershipId))
  const entries: Entry[] = [
    ...out.entries,
    { subject: membershipKey(body.membershipId), account: 'price', unit: body.currency, amount: refundMinor },
    ...roundingEntries(-body.cashRoundingMinor, body.currency),
    ...body.visitsTaken.flatMap(({ row, visits }): Entry[] => [
      { subject: membershipKey(body.membershipId), account: rowAccount(row), unit: 'visit', amount: -visits },
      { subject: 'books:visits-refunded', account: 'visits', unit: 'visit', amount: visits },
    ]),
    ...numbersUsed(body.receipt.seriesId, 0),
  ]
  const fact = { ...factOf(operation, 'refunded'), membershipId: body.membershipId, refundMinor, visitsTaken: body.visitsTaken, tenders: body.tenders, receiptNumber: body.receipt.text } as SubjectFact['fact']
  return { entries, facts: [{ subject: membershipKey(body.membershipId), fact }, { subject: saleKey(body.saleId), fact }, ...out.facts] }
}
