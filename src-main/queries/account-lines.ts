import type { HistoryLineView } from '#contract/shapes/history-line.ts'
import { clientAccountKey } from '#core/client-accounts/client-account-entries.ts'
import type { ClientAccountFact } from '#core/client-accounts/client-account-balance.ts'
import type { Fact } from '#core/ledger/fact.ts'
import type { OwedFact, SettledFact } from '#core/memberships/owed-visits.ts'
import { owedVisitsKey } from '#core/memberships/owed-visits.ts'
import { exhaustive } from '#core/std/exhaustive.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'

type Told = Pick<HistoryLineView, 'kind' | 'facts' | 'amountMinor' | 'receiptOf'>

/** What happened on a client beside their memberships: their account, and what they owed. */
export function accountLines(ledger: ReadableLedger, clientId: string): { readonly fact: Fact; readonly told: Told }[] {
  const account = ledger.slice(clientAccountKey(clientId)).facts as readonly ClientAccountFact[]
  const owed = ledger.slice(owedVisitsKey(clientId)).facts as readonly (OwedFact | SettledFact)[]
  const services = new Map(owed.flatMap((fact) => (fact.kind === 'owed' ? [[fact.id, fact.serviceName] as const] : [])))
  return [
    ...account.map((fact) => ({ fact, told: ofAccount(fact) })),
    ...owed.flatMap((fact) => {
      const told = ofOwed(ledger, fact, services)
      return told === null ? [] : [{ fact, told }]
    }),
  ]
}

function ofAccount(fact: ClientAccountFact): Told {
  const { id, amountMinor } = fact
  switch (fact.kind) {
    case 'topped-up':
      return { kind: 'account-topped-up', facts: {}, amountMinor, receiptOf: id }
    case 'spent':
      return { kind: 'account-spent', facts: {}, amountMinor: 0 - amountMinor, receiptOf: id }
    case 'credited':
      return { kind: 'account-credited', facts: {}, amountMinor, receiptOf: id }
    case 'top-up-cancelled':
      return { kind: 'account-top-up-cancelled', facts: {}, amountMinor: 0 - amountMinor, receiptOf: id }
    case 'paid-out':
      return { kind: 'account-paid-out', facts: {}, amountMinor: 0 - amountMinor, receiptOf: id }
    default:
      return exhaustive(fact)
  }
}

/** A visit that settles an owed one stands in its membership's history; what else does is told here. */
function ofOwed(ledger: ReadableLedger, fact: OwedFact | SettledFact, services: ReadonlyMap<string, string>): Told | null {
  if (fact.kind === 'owed') return { kind: 'visit-owed', facts: { serviceName: fact.serviceName }, amountMinor: null, receiptOf: null }
  if (fact.kind !== 'settled' || fact.by === 'visit') return null
  const serviceName = services.get(fact.owedId) ?? ''
  if (fact.by === 'payment') return { kind: 'owed-visit-paid', facts: { serviceName }, amountMinor: null, receiptOf: fact.id }
  const reason = (ledger.operation(fact.id)?.body as { readonly reason?: string } | undefined)?.reason ?? ''
  return { kind: 'owed-visit-written-off', facts: { serviceName, reason }, amountMinor: null, receiptOf: null }
}
