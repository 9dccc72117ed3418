import { must } from '#core/std/must.ts'
import { openNodeCrypto } from '../../src-server/host/node-crypto.ts'
import { createNetwork } from '../../src-server/sync/create-network.ts'
import { enrolmentDraft, serverActor } from '../../src-server/sync/enrol-device.ts'
import type { Network } from '../../src-server/sync/network-store.ts'
import type { SyncService } from '../../src-server/sync/sync-service.ts'
import { openSyncService } from '../../src-server/sync/sync-service.ts'
import type { SyncParts } from '../../src-server/sync/sync-parts.ts'
import type { Faults } from './faults.ts'
import type { MemoryStore, StoreState } from './memory-store.ts'
import { memoryStore } from './memory-store.ts'
import type { PlantedBug } from './planted-bugs.ts'
import { withServerBug } from './planted-bugs.ts'
import type { World } from './simulated-world.ts'

/** The production server code on a store in memory, to be killed, filled up and restored. */
export type SimulatedServer = {
  /** Null while it is down. */
  readonly service: () => SyncService | null
  readonly store: MemoryStore
  readonly network: () => Network
  readonly enrol: (device: { readonly deviceId: string; readonly publicKey: string }) => Promise<void>
  readonly kill: (downMs: number) => void
  readonly keepBackup: () => void
  /** Comes back with what the last backup held, under a new epoch. False before the first backup. */
  readonly restore: () => boolean
  readonly comeBack: () => void
  readonly restores: () => number
}

export class DiskIsFull extends Error {
  override readonly name = 'DiskIsFull'
}

export async function simulatedServer(world: World, faults: Faults, onCommitted: () => void, bug: PlantedBug | null): Promise<SimulatedServer> {
  const crypto = openNodeCrypto()
  const store = memoryStore(() => {
    if (faults.comes('server-disk-full')) throw new DiskIsFull('No space left on the server')
  })
  const parts: SyncParts = { store: withServerBug(store, bug, world.chance), crypto, clock: { now: world.now }, onCommitted, count: () => {} }
  let service: SyncService | null = openSyncService(parts)
  let backup: StoreState | null = null
  let restores = 0
  const made = await createNetwork(parts, service.record, 'Simulated')
  const start = (): void => { service = openSyncService(parts) }
  return {
    service: () => service,
    store,
    network: () => must(store.state().network, 'The network was made'),
    enrol: async ({ deviceId, publicKey }) => {
      const deskNumber = must(await store.takeDeskNumber(made.networkId, 'b-1', deviceId), 'There are numbers')
      const draft = enrolmentDraft(made, { deviceId, role: 'desk', publicKey, branchId: 'b-1', deskNumber }, { nowMs: world.now(), actorId: serverActor, branchId: serverActor }, crypto)
      await must(service, 'The server is up').record(made, [draft])
    },
    kill: (downMs) => {
      service = null
      world.after(downMs, start)
    },
    keepBackup: () => { backup = store.backUp() },
    restore: () => {
      if (backup === null) return false
      restores += 1
      store.restore(backup, crypto.newId())
      start()
      return true
    },
    comeBack: start,
    restores: () => restores,
  }
}
