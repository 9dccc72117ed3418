import type { AlonePolicy } from '#core/catalogue/policy.ts'
import { alonePolicyId } from '#core/catalogue/policy.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import type { DeskSession } from '../ports/session.ts'
import { actWithRight } from './act.ts'

export type SavePolicyInput = { readonly operationId: string; readonly hoursAlone: number | null; readonly visitsPerCardAlone: number | null; readonly amountPerCardAloneMinor?: number | null | undefined }

/** Sets how far desks may go without having heard from the others: a new version of the network's record. */
export function savePolicy(parts: DeskParts, session: DeskSession, { hoursAlone, visitsPerCardAlone, amountPerCardAloneMinor = null }: SavePolicyInput): Outcome<Record<never, never>> {
  return actWithRight(parts, session, 'manage-desks', ({ ledger, person, day }) => {
    const policy: AlonePolicy = { id: alonePolicyId, hoursAlone, visitsPerCardAlone, amountPerCardAloneMinor }
    ledger.saveReference('policy', alonePolicyId, policy, day.nowMs, person.id)
    return done({})
  })
}
