import { giftCardKey, loadGiftCard, redeemGiftCard } from '../gift-cards/gift-card-entries.ts'
import { moveClientAccount } from '../client-accounts/client-account-entries.ts'
import type { Entry, SubjectKey } from '../ledger/entry.ts'
import type { Effects, SubjectFact } from '../ledger/fact.ts'
import { factOf } from '../ledger/fact-of.ts'
import type { Operation } from '../ledger/operation.ts'
import { membershipKey, rowAccount } from '../memberships/kinds.ts'
import { shiftKey } from '../shifts/kinds.ts'
import { exhaustive } from '../std/exhaustive.ts'
import type { MembershipLine, SaleLine, SellBody, Tender } from './bodies.ts'
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
  return { entries, facts: [saleFact(operation), ...lines.flatMap((line) => lineFacts(line, operation)), ...tenders.flatMap((tender) => tenderFacts(tender, operation)), ...occasionFacts(operation)] }
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

function lineEntries(line: SaleLine, currency: string): Entry[] {
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

function roundingEntries(cashRoundingMinor: number, currency: string): Entry[] {
  return cashRoundingMinor === 0 ? [] : [{ subject: 'books:cash-rounding', account: 'rounding', unit: currency, amount: -cashRoundingMinor }]
}

/** Numbers used up are counted in the ledger itself: the next one is always one more than were used. */
function numberEntries({ body }: Sale): Entry[] {
  return numbersUsed(body.receipt.seriesId, body.lines.filter(({ kind }) => kind === 'membership').length)
}

/** A receipt's number, and the numbers of memberships sold with it. */
export function numbersUsed(seriesId: string, numbered: number): Entry[] {
  const subject = receiptSeriesKey(seriesId)
  const used = (account: string, unit: string, amount: number): Entry[] => [
    { subject, account, unit, amount },
    { subject: 'books:numbers', account, unit, amount: -amount },
  ]
  return [...used('used', 'receipt', 1), ...(numbered === 0 ? [] : used('numbered', 'membership', numbered))]
}

export function occasionKey(occasion: string): SubjectKey {
  return `occasion:${occasion}`
}

/** A card that was used says so itself: a single-use card used at two desks is a question. */
function tenderFacts(tender: Tender, operation: Sale): SubjectFact[] {
  return tender.method === 'gift-card' ? [{ subject: giftCardKey(tender.giftCardId), fact: { ...factOf(operation, 'redeemed'), saleId: operation.id, amountMinor: tender.amountMinor } as SubjectFact['fact'] }] : []
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
  if (line.kind !== 'gift-card') return []
  const { number, code, writeOff } = line
  return [{ subject: giftCardKey(line.giftCardId), fact: { ...factOf(operation, 'sold'), saleId: operation.id, number, code, writeOff } as SubjectFact['fact'] }]
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
