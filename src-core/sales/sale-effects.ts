import { giftCardKey, giftCardNameKey, loadGiftCard, redeemGiftCard } from '../gift-cards/gift-card-entries.ts'
import { moveClientAccount } from '../client-accounts/client-account-entries.ts'
import { cardAndAccountFacts } from './card-and-account-facts.ts'
import type { Entry, SubjectKey } from '../ledger/entry.ts'
import type { Effects, SubjectFact } from '../ledger/fact.ts'
import { factOf } from '../ledger/fact-of.ts'
import type { Operation } from '../ledger/operation.ts'
import { membershipKey, rowAccount } from '../memberships/kinds.ts'
import { settledFact } from '../memberships/owed-visits.ts'
import { shiftKey } from '../shifts/shift-money.ts'
import { exhaustive } from '../std/exhaustive.ts'
import type { GiftCardLine, MembershipLine, SaleLine, SellBody, Tender } from './bodies.ts'
import { totalOf } from './bodies.ts'

type Sale = Operation<string, SellBody>

export function saleKey(saleId: string): SubjectKey {
  return `sale:${saleId}`
}

export function receiptSeriesKey(seriesId: string): SubjectKey {
  return `receipt-series:${seriesId}`
}

/** A sale's entries: what came in by each tender against what was sold, visits sold, and the receipt number used up. */
export function saleEffects(operation: Sale): Effects {
  const { lines, tenders, cashRoundingMinor, currency } = operation.body
  const entries = [
    ...tenders.map((tender) => tenderEntry(tender, operation.body)),
    ...lines.flatMap((line) => lineEntries(line, currency)),
    ...roundingEntries(cashRoundingMinor, currency),
    ...numberEntries(operation),
  ]
  return { entries, facts: [saleFact(operation), ...lines.flatMap((line) => lineFacts(line, operation)), ...cardAndAccountFacts(operation), ...occasionFacts(operation)] }
}

/** Money that came in by one tender; with a negative amount it went out. */
export function tenderEntry(tender: Tender, { currency, shiftId }: { readonly currency: string; readonly shiftId: string }): Entry {
  switch (tender.method) {
    case 'gift-card':
      return redeemGiftCard(tender.giftCardId, currency, tender.amountMinor)
    case 'client-account':
      return moveClientAccount(tender.accountOfClientId, currency, -tender.amountMinor)
    default:
      return { subject: shiftKey(shiftId), account: tender.method, unit: currency, amount: tender.amountMinor }
  }
}

/** What one line of a bill sells, as a credit. */
export function lineEntries(line: SaleLine, currency: string): Entry[] {
  switch (line.kind) {
    case 'membership':
      return [{ subject: membershipKey(line.membershipId), account: 'price', unit: currency, amount: -line.netMinor }, ...visitsSold(line)]
    case 'service':
      return [{ subject: 'books:services', account: 'sold', unit: currency, amount: -line.netMinor }]
    case 'gift-card':
      return [loadGiftCard(line.giftCardId, currency, line.netMinor)]
    case 'account-top-up':
      return [moveClientAccount(line.accountOfClientId, currency, line.netMinor)]
    default:
      return exhaustive(line)
  }
}

function visitsSold(line: MembershipLine): Entry[] {
  return line.rowVisits.flatMap((visits, row) =>
    visits === null
      ? []
      : [
          { subject: membershipKey(line.membershipId), account: rowAccount(row), unit: 'visit', amount: visits },
          { subject: 'books:visits-sold' as const, account: 'visits', unit: 'visit', amount: -visits },
        ],
  )
}

/** Settled above (positive) or below because cash has no smaller coin: the books bear it. */
export function roundingEntries(cashRoundingMinor: number, currency: string): Entry[] {
  return cashRoundingMinor === 0 ? [] : [{ subject: 'books:cash-rounding', account: 'rounding', unit: currency, amount: -cashRoundingMinor }]
}

/** Numbers used up are counted in the ledger itself: the next one is always one more than were used. */
function numberEntries({ body }: Sale): Entry[] {
  const sold = (kind: SaleLine['kind']): number => body.lines.filter((line) => line.kind === kind).length
  return numbersUsed(body.receipt.seriesId, sold('membership'), sold('gift-card'))
}

/** A receipt's number, and the numbers of memberships and gift cards sold with it. */
export function numbersUsed(seriesId: string, memberships: number, giftCards = 0): Entry[] {
  const subject = receiptSeriesKey(seriesId)
  const used = (account: string, unit: string, amount: number): Entry[] => [
    { subject, account, unit, amount },
    { subject: 'books:numbers', account, unit, amount: -amount },
  ]
  return [...used('used', 'receipt', 1), ...(memberships === 0 ? [] : used('numbered', 'membership', memberships)), ...(giftCards === 0 ? [] : used('numbered', 'gift-card', giftCards))]
}

export function occasionKey(occasion: string): SubjectKey {
  return `occasion:${occasion}`
}

function occasionFacts(operation: Sale): SubjectFact[] {
  const { occasion, receipt } = operation.body
  return occasion === undefined ? [] : [{ subject: occasionKey(occasion), fact: { ...factOf(operation, 'paid'), clientId: operation.clientId, amountMinor: totalOf(operation.body), receiptNumber: receipt.text } as SubjectFact['fact'] }]
}

function saleFact(operation: Sale): SubjectFact {
  const { shiftId, receipt } = operation.body
  return { subject: saleKey(operation.id), fact: { ...factOf(operation, 'sold'), shiftId, receiptNumber: receipt.text } as SubjectFact['fact'] }
}

function lineFacts(line: SaleLine, operation: Sale): SubjectFact[] {
  if (line.kind === 'membership') return [membershipSold(line, operation)]
  if (line.kind === 'service') return line.settles === undefined ? [] : [settledFact(operation, line.settles.owedByClientId, line.settles.owedId, 'payment')]
  if (line.kind !== 'gift-card') return []
  return giftCardSold(line, operation)
}

function giftCardSold(line: GiftCardLine, operation: Sale): SubjectFact[] {
  const { number, code, writeOff, validity, taxedAt, taxBasisPoints, name, netMinor, giftCardId } = line
  const fact = { ...factOf(operation, 'sold'), saleId: operation.id, clientId: operation.clientId, currency: operation.body.currency, name, number, code, writeOff, validity, taxedAt, taxBasisPoints, amountMinor: netMinor }
  const names = { ...factOf(operation, 'names-gift-card'), giftCardId }
  return [{ subject: giftCardKey(giftCardId), fact }, { subject: giftCardNameKey(code), fact: names }, { subject: giftCardNameKey(number), fact: names }]
}

function membershipSold(line: MembershipLine, operation: Sale): SubjectFact {
  const fact = {
    ...factOf(operation, 'sold'),
    saleId: operation.id,
    clientId: operation.clientId,
    termsId: line.termsId,
    number: line.number,
    code: line.code,
    priceMinor: line.netMinor,
    paidMinor: line.netMinor,
    rowPricesMinor: line.rowPricesMinor,
    currency: operation.body.currency,
    plannedDay: line.plannedDay,
  }
  return { subject: membershipKey(line.membershipId), fact }
}
