import type { Entry } from '../ledger/entry.ts'
import { factOf } from '../ledger/fact-of.ts'
import type { Effects, SubjectFact } from '../ledger/fact.ts'
import type { Operation } from '../ledger/operation.ts'
import { membershipKey, rowAccount } from '../memberships/kinds.ts'
import type { RefundMembershipBody } from './bodies.ts'
import { numbersUsed, saleKey, tenderEntry } from './sale-effects.ts'

/**
 * A refund's entries: money back by each tender against the membership's price, visits out of it, the receipt number used.
 * What is left of the price is derived when read: kept on refund, or excess (domain.md §6).
 */
export function refundEffects(operation: Operation<string, RefundMembershipBody>): Effects {
  const { body } = operation
  const refundMinor = body.tenders.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  const entries: Entry[] = [
    ...body.tenders.map((tender) => negative(tenderEntry(tender, body))),
    { subject: membershipKey(body.membershipId), account: 'price', unit: body.currency, amount: refundMinor },
    ...body.visitsTaken.flatMap(({ row, visits }): Entry[] => [
      { subject: membershipKey(body.membershipId), account: rowAccount(row), unit: 'visit', amount: -visits },
      { subject: 'books:visits-refunded', account: 'visits', unit: 'visit', amount: visits },
    ]),
    ...numbersUsed(body.receipt.seriesId, 0),
  ]
  const fact = { ...factOf(operation, 'refunded'), refundMinor, visitsTaken: body.visitsTaken, receiptNumber: body.receipt.text } as SubjectFact['fact']
  return { entries, facts: [{ subject: membershipKey(body.membershipId), fact }, { subject: saleKey(body.saleId), fact }] }
}

function negative(entry: Entry): Entry {
  return { ...entry, amount: -entry.amount }
}
