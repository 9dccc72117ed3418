import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import { mayDo } from '#core/catalogue/person.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { branchOf, knownDesk } from '../desk-state/known-desk.ts'
import { settingsKeys } from '../desk-state/settings-keys.ts'
import type { DeskSession } from '../ports/session.ts'

export type JoinNetworkInput = { readonly serverUrl: string; readonly code: string }
export type JoinNetworkAnswer = { networkName: string; isReady: boolean; mustMatch: boolean }

/**
 * This desk becomes part of a network: trades its code for an enrolment, then takes in the catalogue, the people and the
 * ledger; what does not come at once comes in the background. A desk that began alone keeps its ledger and first matches
 * its catalogue with the network's.
 */
export async function joinNetwork(parts: DeskParts, session: DeskSession, { serverUrl, code }: JoinNetworkInput): Promise<Outcome<JoinNetworkAnswer>> {
  const { ledger, sync, log } = parts
  const beganAlone = branchOf(ledger.read) !== null
  if (ledger.read.setting(settingsKeys.isDemo) !== null) return refuse('the-demo-joins-no-network')
  if (beganAlone) {
    const desk = knownDesk(ledger.read, session)
    if (!desk.ok) return desk
    if (!mayDo(desk.value.person.role, 'manage-desks')) return refuse('not-allowed-for-this-role', { right: 'manage-desks' })
  }
  // Before the joining: the first round may begin at once, and nothing of an unmatched catalogue may go out.
  if (beganAlone) ledger.transact((writable) => writable.saveSetting(settingsKeys.mustMatch, 'yes'))
  const joined = await sync.join(serverUrl, code)
  if (!joined.ok) {
    if (beganAlone) ledger.transact((writable) => writable.saveSetting(settingsKeys.mustMatch, 'no'))
    return joined
  }
  const first = await sync.once()
  if (!first.ok) log.warn('first-round-failed', { code: first.refusal.code })
  return done({ networkName: joined.value.networkName, isReady: branchOf(ledger.read) !== null, mustMatch: beganAlone })
}
