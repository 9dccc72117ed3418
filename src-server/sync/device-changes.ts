import type { EnrolDeviceBody, RevokeDeviceBody } from '#core/devices/bodies.ts'
import { enrolmentText, revocationText } from '#core/devices/bodies.ts'
import type { Operation } from '#core/ledger/operation.ts'
import type { Device, Network } from './network-store.ts'
import type { SyncCrypto } from './sync-crypto.ts'

export type DeviceChange = { readonly device: Device } | { readonly isForged: true } | null

/**
 * What an operation changes among the network's devices. The network's signature inside makes it true, whoever carries it;
 * a device once enrolled keeps its key.
 */
export function deviceChange(operation: Operation, network: Pick<Network, 'networkId' | 'publicKey'>, known: (deviceId: string) => Device | undefined, crypto: SyncCrypto, nowMs: number): DeviceChange {
  if (operation.kind === 'enrol-device') {
    const body = operation.body as EnrolDeviceBody
    if (!crypto.verify(network.publicKey, enrolmentText(network.networkId, body), body.networkSignature)) return { isForged: true }
    if (known(body.deviceId) !== undefined) return null
    const { deviceId, role, publicKey, branchId, deskNumber } = body
    return { device: { deviceId, role, publicKey, branchId, deskNumber, revokedAtMs: null, newestSegmentId: null, newestHash: null } }
  }
  if (operation.kind === 'revoke-device') {
    const body = operation.body as RevokeDeviceBody
    if (!crypto.verify(network.publicKey, revocationText(network.networkId, body), body.networkSignature)) return { isForged: true }
    const device = known(body.deviceId)
    return device === undefined || device.revokedAtMs !== null ? null : { device: { ...device, revokedAtMs: nowMs } }
  }
  return null
}
