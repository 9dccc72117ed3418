import { v7 } from 'uuid'
import { openNodeCrypto } from '../../src-server/host/node-crypto.ts'
import { createNetwork } from '../../src-server/sync/create-network.ts'
import { enrolDevice } from '../../src-server/sync/enrol-device.ts'
import type { Network } from '../../src-server/sync/network-store.ts'
import type { SyncService } from '../../src-server/sync/sync-service.ts'
import { openSyncService } from '../../src-server/sync/sync-service.ts'
import type { SyncParts } from '../../src-server/sync/sync-parts.ts'
import type { Faults } from './faults.ts'
import type { MemoryStore, StoreState } from './memory-store.ts'
import { memoryStore } from './memory-store.ts'
import type { World } from './simulated-world.ts'

/** The production server code on a store in memory, to be killed, filled up and restored. */
export type SimulatedServer = {
  readonly service: () => SyncService | null
  readonly store: MemoryStore
  readonly network: () => Network
  readonly enrol: (device: { readonly deviceId: string; readonly publicKey: string }) => Promise<void>
  readonly kill: (downMs: number) => void
  /** Comes back with what a backup some time ago held, under a new epoch. */
  readonly restore: () => void
  readonly keepBackup: () => void
  readonly comeBack: () => void
}
