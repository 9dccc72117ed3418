import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { branchOf } from '../desk-state/known-desk.ts'

export type JoinNetworkInput = { readonly serverUrl: string; readonly code: string }

/**
 * First run of a desk that becomes part of a network: trades its code for an enrolment, then takes in the catalogue, the
 * people and the ledger. What does not come at once comes in the background.
 */
export async function joinNetwork(parts: DeskParts, { serverUrl, code }: JoinNetworkInput): Promise<Outcome<{ networkName: string; isReady: boolean }>> {
  if (branchOf(parts.ledger.read) !== null) return refuse('desk-is-already-set-up')
  const joined = await parts.sync.join(serverUrl, code)
  if (!joined.ok) return joined
  const first = await parts.sync.once()
  if (!first.ok) parts.log.warn('first-round-failed', { code: first.refusal.code })
  return done({ networkName: joined.value.networkName, isReady: branchOf(parts.ledger.read) !== null })
}
