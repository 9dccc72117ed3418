import type { Device, Network } from './network-store.ts'
import { enrolmentDraft, serverActor } from './enrol-device.ts'
import type { SyncService } from './sync-service.ts'
import type { SyncParts } from './sync-parts.ts'

/** A new network with its keys; the server is its first device and says so in the ledger. */
export async function createNetwork({ store, crypto, clock }: SyncParts, record: SyncService['record'], name: string): Promise<Network> {
  const nowMs = clock.now()
  const keys = crypto.newKeyPair()
  const serverKeys = crypto.newKeyPair()
  const network: Network = {
    networkId: crypto.newId(),
    name,
    epoch: crypto.newId(),
    publicKey: keys.publicKey,
    privateKey: keys.privateKey,
    sessionSecret: crypto.randomText(32),
    serverDeviceId: crypto.newId(),
    serverPrivateKey: serverKeys.privateKey,
  }
  const server = { deviceId: network.serverDeviceId, role: 'server' as const, publicKey: serverKeys.publicKey, branchId: null, deskNumber: null }
  await store.createNetwork(network, { ...server, revokedAtMs: null, newestSegmentId: null, newestHash: null } satisfies Device, nowMs)
  await record(network, [enrolmentDraft(network, server, { nowMs, actorId: serverActor, branchId: serverActor }, crypto)])
  return network
}
