import { v7 } from 'uuid'
import { canonicalJson } from '#core/std/canonical-json.ts'
import type { KeptNetwork } from './sync/network-link.ts'
import { settingsKeys } from './desk-state/settings-keys.ts'
import { openNewSeries } from './desk-state/open-new-series.ts'
import { newDeviceIdentity } from './host/device-identity.ts'
import type { Ledger } from './ledger-db/ledger.ts'
import type { DeviceIdentity } from './ports/device-identity.ts'
import type { Logger } from './ports/logger.ts'
import type { SyncLoop } from './sync/sync-loop.ts'

type CloneParts = { readonly ledger: Ledger; readonly identity: DeviceIdentity; readonly dataDirectory: string; readonly log: Logger; readonly loop: SyncLoop }

/**
 * This disk was cloned and the other copy goes on under the same identity (sync.md §2): asks for one of its own, to be used
 * from the next start on. Until then a new receipt series keeps its numbers apart; what it had not sent is signed for by the
 * old key first, so that the new identity can hand it in.
 */
export async function becomeAnotherDevice({ ledger, identity, dataDirectory, log, loop }: CloneParts): Promise<boolean> {
  try {
    const deviceId = v7()
    const another = newDeviceIdentity(dataDirectory, deviceId)
    const renew = { oldDeviceId: identity.deviceId, deviceId, publicKey: another.identity.publicKey }
    const reply = await loop.renew({ renew, signature: another.identity.sign(canonicalJson(renew)) })
    ledger.sync.signOwnHeads(identity.sign)
    ledger.transact((writable) => {
      const kept = JSON.parse(writable.setting(settingsKeys.network) ?? '{}') as KeptNetwork
      writable.saveSetting(settingsKeys.network, JSON.stringify({ ...kept, deskNumber: reply.deskNumber }))
      writable.saveSetting(settingsKeys.deskNumber, String(reply.deskNumber))
      openNewSeries(writable, identity.deviceId)
    })
    another.keep()
    log.warn('device-was-cloned', { deskNumber: reply.deskNumber })
    return true
  } catch (error) {
    log.error('device-was-cloned-and-could-not-be-renewed', error)
    return false
  }
}
