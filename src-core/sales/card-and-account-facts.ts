import { clientAccountKey } from '../client-accounts/client-account-entries.ts'
import { giftCardKey } from '../gift-cards/gift-card-entries.ts'
import type { SubjectKey } from '../ledger/entry.ts'
import type { SubjectFact } from '../ledger/fact.ts'
import { factOf } from '../ledger/fact-of.ts'
import type { Operation } from '../ledger/operation.ts'
import type { SellBody } from './bodies.ts'

/**
 * What a sale tells gift cards and client accounts: redeemed, spent, topped up. One fact each, however many lines and
 * tenders say so: several of one kind by one operation would be taken for one.
 */
export function cardAndAccountFacts(operation: Operation<string, SellBody>): SubjectFact[] {
  const { lines, tenders, currency } = operation.body
  const sums = new Map<string, { readonly subject: SubjectKey; readonly kind: string; amountMinor: number }>()
  const add = (subject: SubjectKey, kind: string, amountMinor: number): void => {
    const known = sums.get(`${kind} ${subject}`)
    if (known === undefined) sums.set(`${kind} ${subject}`, { subject, kind, amountMinor })
    else known.amountMinor += amountMinor
  }
  for (const tender of tenders) {
    if (tender.method === 'gift-card') add(giftCardKey(tender.giftCardId), 'redeemed', tender.amountMinor)
    if (tender.method === 'client-account') add(clientAccountKey(tender.accountOfClientId), 'spent', tender.amountMinor)
  }
  for (const line of lines) if (line.kind === 'account-top-up') add(clientAccountKey(line.accountOfClientId), 'topped-up', line.netMinor)
  return [...sums.values()].map(({ subject, kind, amountMinor }) => ({ subject, fact: { ...factOf(operation, kind), saleId: operation.id, currency, amountMinor } as SubjectFact['fact'] }))
}
