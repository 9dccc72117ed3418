import type { AlonePolicy } from '#core/catalogue/policy.ts'
import { alonePolicyId, noLimits } from '#core/catalogue/policy.ts'
import { stands } from '#core/memberships/counted-visits.ts'
import type { Membership } from '#core/memberships/read-membership.ts'
import type { Refusal } from '#core/std/outcome.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'
import type { SyncView } from '../ports/sync-control.ts'
import { isOnItsOwn } from './balance-as-of.ts'

const hourMs = 3_600_000

/** What the network lets a desk do that has not heard from it; null within the limits, and always while the others answer. */
export function aloneRefusal(ledger: ReadableLedger, view: SyncView, membership: Membership, nowMs: number): Refusal | null {
  if (!isOnItsOwn(view) || view.lastHeardMs === null) return null
  const { lastHeardMs } = view
  const { hoursAlone, visitsPerCardAlone } = policyOf(ledger)
  const hours = Math.floor((nowMs - lastHeardMs) / hourMs)
  if (hoursAlone !== null && hours >= hoursAlone) return { code: 'desk-was-alone-too-long', facts: { hours } }
  // Whatever is dated after the last contact was taken here.
  const visits = membership.visits.filter((counted) => stands(counted) && counted.visit.at > lastHeardMs).length
  return visitsPerCardAlone !== null && visits >= visitsPerCardAlone ? { code: 'card-was-used-alone-enough', facts: { visits } } : null
}

type MoneyBack = { readonly amountMinor: number; readonly currency: string; readonly nowMs: number }

/** The same for money given back: past the hours, or past what one card, bill or account may give back alone (domain.md §5). */
export function aloneMoneyRefusal(ledger: ReadableLedger, view: SyncView, { amountMinor, currency, nowMs }: MoneyBack): Refusal | null {
  if (!isOnItsOwn(view) || view.lastHeardMs === null) return null
  const { hoursAlone, amountPerCardAloneMinor } = policyOf(ledger)
  const hours = Math.floor((nowMs - view.lastHeardMs) / hourMs)
  if (hoursAlone !== null && hours >= hoursAlone) return { code: 'desk-was-alone-too-long', facts: { hours } }
  return amountPerCardAloneMinor !== null && amountMinor > amountPerCardAloneMinor ? { code: 'card-amount-alone-is-reached', facts: { limitMinor: amountPerCardAloneMinor, currency } } : null
}

/** A policy that an older desk wrote says nothing of money. */
function policyOf(ledger: ReadableLedger): AlonePolicy {
  return { ...noLimits, ...(ledger.reference('policy', alonePolicyId) as Partial<AlonePolicy> | null) }
}
