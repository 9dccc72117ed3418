import { must } from '#core/std/must.ts'
import { openNodeCrypto } from '../../src-server/host/node-crypto.ts'
import { createNetwork } from '../../src-server/sync/create-network.ts'
import { enrolmentDraft, serverActor } from '../../src-server/sync/enrol-device.ts'
import type { MemoryStore } from '../../src-server/sync/memory-store.ts'
import { openMemoryStore } from '../../src-server/sync/memory-store.ts'
import type { Network, NetworkStore, StreamHeads } from '../../src-server/sync/network-store.ts'
import type { SyncService } from '../../src-server/sync/sync-service.ts'
import { openSyncService } from '../../src-server/sync/sync-service.ts'
import type { SyncParts } from '../../src-server/sync/sync-parts.ts'
import type { Faults } from './faults.ts'
import type { PlantedBug } from './planted-bugs.ts'
import { withServerBug } from './planted-bugs.ts'
import type { World } from './simulated-world.ts'

/** The production server code on a store in memory, to be killed, filled up and restored. */
export type SimulatedServer = {
  /** Null while it is down. */
  readonly service: () => SyncService | null
  readonly heads: () => Promise<StreamHeads>
  /** Ids of the ledger's operations in the order of their numbers. */
  readonly operationIds: () => Promise<string[]>
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

const everything = Number.MAX_SAFE_INTEGER

export async function simulatedServer(world: World, faults: Faults, onCommitted: () => void, bug: PlantedBug | null): Promise<SimulatedServer> {
  const crypto = openNodeCrypto()
  let memory: MemoryStore = openMemoryStore()
  // The store the protocol runs on stays the same; what stands behind it changes with a restore.
  const behind = proxied(() => memory)
  const parts: SyncParts = { store: withServerBug(fillable(behind, faults), bug, world.chance), crypto, clock: { now: world.now }, onCommitted, count: () => {} }
  let service: SyncService | null = openSyncService(parts)
  let backup: MemoryStore | null = null
  let restores = 0
  const made = await createNetwork(parts, service.record, 'Simulated')
  let network = made
  const start = (): void => { service = openSyncService(parts) }
  return {
    service: () => service,
    network: () => network,
    heads: () => memory.heads(made.networkId),
    operationIds: async () => (await memory.page(made.networkId, 'ledger', 0, everything, everything)).map(({ text }) => (JSON.parse(text ?? '{}') as { id: string }).id),
    enrol: async ({ deviceId, publicKey }) => {
      const deskNumber = must(await memory.takeDeskNumber(made.networkId, 'b-1', deviceId), 'There are numbers')
      const draft = enrolmentDraft(made, { deviceId, role: 'desk', publicKey, branchId: 'b-1', deskNumber }, { nowMs: world.now(), actorId: serverActor, branchId: serverActor }, crypto)
      await must(service, 'The server is up').record(made, [draft])
    },
    kill: (downMs) => {
      service = null
      world.after(downMs, start)
    },
    keepBackup: () => { backup = memory.backUp() },
    restore: () => {
      if (backup === null) return false
      restores += 1
      memory = backup.backUp()
      network = { ...network, epoch: crypto.newId() }
      memory.beginEpoch(made.networkId, network.epoch)
      start()
      return true
    },
    comeBack: start,
    restores: () => restores,
  }
}

/** A disk that may be full at any commit: nothing of that transaction happened. */
function fillable(store: NetworkStore, faults: Faults): NetworkStore {
  const orFull = <Decided extends { readonly writes: unknown }>(decided: Decided): Decided => {
    if (decided.writes !== null && faults.comes('server-disk-full')) throw new DiskIsFull('No space left on the server')
    return decided
  }
  return {
    ...store,
    appendLedger: (networkId, asked, decide) => store.appendLedger(networkId, asked, (known) => orFull(decide(known))),
    appendRecords: (networkId, stream, asked, decide) => store.appendRecords(networkId, stream, asked, (known) => orFull(decide(known))),
  }
}

/** Every question passed on to whatever store stands behind now. */
function proxied(store: () => NetworkStore): NetworkStore {
  const names: readonly (keyof NetworkStore)[] = [
    'createNetwork', 'network', 'device', 'heads', 'segmentsOf', 'segments', 'appendLedger', 'appendRecords', 'rollingHashAt', 'page', 'operationsOf', 'rowsByHash', 'partDigests', 'hashesOfPart',
    'hear', 'noteHeard', 'raise', 'addPairingCode', 'networkOfCode', 'takeCode', 'takeDeskNumber',
  ]
  return Object.fromEntries(names.map((name) => [name, (...given: unknown[]) => (store()[name] as (...all: unknown[]) => unknown)(...given)])) as unknown as NetworkStore
}
