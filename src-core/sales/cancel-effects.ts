import { clientAccountKey } from '../client-accounts/client-account-entries.ts'
import { giftCardKey, takeBackGiftCard } from '../gift-cards/gift-card-entries.ts'
import type { Entry } from '../ledger/entry.ts'
import type { Effects, SubjectFact } from '../ledger/fact.ts'
import { factOf } from '../ledger/fact-of.ts'
import type { Operation } from '../ledger/operation.ts'
import { membershipKey, rowAccount } from '../memberships/kinds.ts'
import { reopenedFact } from '../memberships/owed-visits.ts'
import type { SaleLine } from './bodies.ts'
import type { CancelBillBody } from './cancel-body.ts'
import { moneyWentOut } from './money-went-out.ts'
import { lineEntries, numbersUsed, roundingEntries, saleKey } from './sale-effects.ts'

type Cancellation = Operation<string, CancelBillBody>

/** A cancelled bill's entries: the sale's own the other way round, by the ways money went back, and the number it took. */
export function cancelEffects(operation: Cancellation): Effects {
  const { body } = operation
  const out = moneyWentOut(operation, 'cancellation', saleKey(body.saleId))
  const entries = [
    ...out.entries,
    ...body.lines.flatMap((line) => priceBack(line, body.currency)),
    ...roundingEntries(-body.cashRoundingMinor, body.currency),
    ...body.visitsTaken.flatMap(({ membershipId, row, visits }): Entry[] => [
      { subject: membershipKey(membershipId), account: rowAccount(row), unit: 'visit', amount: -visits },
      { subject: 'books:visits-refunded', account: 'visits', unit: 'visit', amount: visits },
    ]),
    ...numbersUsed(body.receipt.seriesId, 0),
  ]
  return { entries, facts: [cancelledFact(operation), ...body.lines.flatMap((line) => lineFacts(line, operation)), ...topUpsBack(operation), ...out.facts] }
}

/** A card stays one account to load and another to take back, so that both stay readable. */
function priceBack(line: SaleLine, currency: string): Entry[] {
  if (line.kind === 'gift-card') return [takeBackGiftCard(line.giftCardId, currency, line.netMinor)]
  return lineEntries(line, currency).filter(({ unit }) => unit === currency).map((entry) => ({ ...entry, amount: 0 - entry.amount }))
}

function cancelledFact(operation: Cancellation): SubjectFact {
  const { saleId, tenders, receipt, lines } = operation.body
  const refundMinor = lines.reduce((sum, { netMinor }) => sum + netMinor, 0)
  return { subject: saleKey(saleId), fact: { ...factOf(operation, 'cancelled'), original: saleKey(saleId), tenders, refundMinor, receiptNumber: receipt.text } as SubjectFact['fact'] }
}

function lineFacts(line: SaleLine, operation: Cancellation): SubjectFact[] {
  const { saleId, receipt, visitsTaken } = operation.body
  if (line.kind === 'membership') {
    const taken = visitsTaken.filter(({ membershipId }) => membershipId === line.membershipId).map(({ row, visits }) => ({ row, visits }))
    const fact = { ...factOf(operation, 'cancelled'), saleId, receiptNumber: receipt.text, refundMinor: line.netMinor, visitsTaken: taken }
    return [{ subject: membershipKey(line.membershipId), fact }]
  }
  if (line.kind === 'service') return line.settles === undefined ? [] : [reopenedFact(operation, line.settles.owedByClientId, saleId)]
  if (line.kind !== 'gift-card') return []
  return [{ subject: giftCardKey(line.giftCardId), fact: { ...factOf(operation, 'taken-back'), original: saleKey(saleId), amountMinor: line.netMinor } as SubjectFact['fact'] }]
}

function topUpsBack(operation: Cancellation): SubjectFact[] {
  const { lines, saleId, currency } = operation.body
  const sums = new Map<string, number>()
  for (const line of lines) if (line.kind === 'account-top-up') sums.set(line.accountOfClientId, (sums.get(line.accountOfClientId) ?? 0) + line.netMinor)
  return [...sums].map(([clientId, amountMinor]) => ({ subject: clientAccountKey(clientId), fact: { ...factOf(operation, 'top-up-cancelled'), original: saleKey(saleId), currency, amountMinor } as SubjectFact['fact'] }))
}
