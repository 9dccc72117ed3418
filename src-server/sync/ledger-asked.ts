import type { EnrolDeviceBody } from '#core/devices/bodies.ts'
import type { LedgerPush } from './decide-ledger.ts'
import type { LedgerAsked } from './network-store.ts'

/** What has to be known under the lock before these pushes can be judged. */
export function askedOf(pushes: readonly LedgerPush[]): LedgerAsked {
  const operationIds = new Set<string>()
  const segmentIds = new Set<string>()
  const deviceIds = new Set<string>()
  const endsOf = new Set<string>()
  const hashes = new Set<string>()
  for (const { deviceId, rows } of pushes) {
    deviceIds.add(deviceId)
    for (const { operation, hash } of rows) {
      hashes.add(hash)
      if (operation === null) {
        endsOf.add(deviceId)
        continue
      }
      operationIds.add(operation.id)
      segmentIds.add(operation.segmentId)
      deviceIds.add(operation.deviceId)
      const { kind, body } = operation
      const concerned = kind === 'enrol-device' || kind === 'revoke-device' ? (body as Partial<EnrolDeviceBody> | null)?.deviceId : undefined
      if (typeof concerned === 'string') deviceIds.add(concerned)
    }
  }
  return { operationIds: [...operationIds], segmentIds: [...segmentIds], deviceIds: [...deviceIds], endsOf: [...endsOf], hashes: [...hashes] }
}
