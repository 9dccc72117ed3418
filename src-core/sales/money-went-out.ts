import { clientAccountKey, moveClientAccount } from '../client-accounts/client-account-entries.ts'
import { creditGiftCard, giftCardKey } from '../gift-cards/gift-card-entries.ts'
import type { Entry, SubjectKey } from '../ledger/entry.ts'
import type { Effects, SubjectFact } from '../ledger/fact.ts'
import { factOf } from '../ledger/fact-of.ts'
import type { Operation } from '../ledger/operation.ts'
import type { MoneyWhy } from '../shifts/shift-money.ts'
import { moneyMovedFact, shiftKey } from '../shifts/shift-money.ts'
import type { GivenBack } from './refund-body.ts'

type GivingBack = { readonly shiftId: string; readonly currency: string; readonly tenders: readonly GivenBack[]; readonly receipt: { readonly text: string } }

/** What giving money back by its ways does: out of the drawer, onto the same gift card, onto a client's account. */
export function moneyWentOut(operation: Operation<string, GivingBack>, why: MoneyWhy, original: SubjectKey): Effects {
  const { tenders, shiftId, currency, receipt } = operation.body
  const ways = tenders.flatMap((tender) => (tender.method === 'gift-card' || tender.method === 'client-account' ? [] : [{ method: tender.method, amountMinor: -tender.amountMinor }]))
  return {
    entries: tenders.map((tender) => outEntry(tender, currency, shiftId)),
    facts: [{ subject: shiftKey(shiftId), fact: moneyMovedFact(operation, { why, ways, receiptNumber: receipt.text }) }, ...credits(operation, original)],
  }
}

function outEntry(tender: GivenBack, currency: string, shiftId: string): Entry {
  if (tender.method === 'gift-card') return creditGiftCard(tender.giftCardId, currency, tender.amountMinor)
  if (tender.method === 'client-account') return moveClientAccount(tender.accountOfClientId, currency, tender.amountMinor)
  return { subject: shiftKey(shiftId), account: tender.method, unit: currency, amount: -tender.amountMinor }
}

/**
 * Each card and each account is credited once by one operation, whatever ways its parts came, and once per original
 * whatever other desks do (ledger rule L7).
 */
function credits(operation: Operation<string, GivingBack>, original: SubjectKey): SubjectFact[] {
  const { tenders, currency } = operation.body
  const sums = new Map<SubjectFact['subject'], number>()
  for (const tender of tenders) {
    const subject = tender.method === 'gift-card' ? giftCardKey(tender.giftCardId) : tender.method === 'client-account' ? clientAccountKey(tender.accountOfClientId) : null
    if (subject !== null) sums.set(subject, (sums.get(subject) ?? 0) + tender.amountMinor)
  }
  return [...sums].map(([subject, amountMinor]) => ({ subject, fact: { ...factOf(operation, 'credited'), original, currency, amountMinor } as SubjectFact['fact'] }))
}
