import type { EnrolDeviceBody, RevokeDeviceBody } from '#core/devices/bodies.ts'
import { enrolmentText, revocationText } from '#core/devices/bodies.ts'
import type { CalendarDay } from '#core/dates/calendar-day.ts'
import { calendarDay } from '#core/dates/calendar-day.ts'
import type { OperationDraft } from '#core/ledger/operation.ts'
import { draftOf } from '#core/ledger/stamp.ts'
import type { Network } from './network-store.ts'
import type { SyncCrypto } from './sync-crypto.ts'

/** Who acts where no person does. */
export const serverActor = 'server'

export type By = { readonly nowMs: number; readonly actorId: string; readonly branchId: string }

/** The operation that makes a device part of a network, signed with the network's key. */
export function enrolmentDraft(network: Network, body: Omit<EnrolDeviceBody, 'networkSignature'>, by: By, crypto: SyncCrypto): OperationDraft {
  const networkSignature = crypto.sign(network.privateKey, enrolmentText(network.networkId, body))
  return draftOf(stampOf(by, crypto), 'enrol-device', { ...body, networkSignature }, null)
}

/** The operation after which a device is no longer part of it. */
export function revocationDraft(network: Network, body: Omit<RevokeDeviceBody, 'networkSignature'>, by: By, crypto: SyncCrypto): OperationDraft {
  const networkSignature = crypto.sign(network.privateKey, revocationText(network.networkId, body))
  return draftOf(stampOf(by, crypto), 'revoke-device', { ...body, networkSignature }, null)
}

function stampOf({ nowMs, actorId, branchId }: By, crypto: SyncCrypto) {
  return { id: crypto.newId(), occurredAt: nowMs, businessDay: dayOf(nowMs), actorId, branchId }
}

/** The server stands in no branch: its day is that of Greenwich. */
function dayOf(nowMs: number): CalendarDay {
  return calendarDay(new Date(nowMs).toISOString().slice(0, 10))
}
