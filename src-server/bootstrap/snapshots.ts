import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { bootstrapRequest } from '#core/sync-protocol/bootstrap.ts'
import type { Bootstrap } from '../sync/sync-service.ts'
import { syncRefusalOf } from '../sync/sync-answer.ts'
import type { NetworkStore } from '../sync/network-store.ts'
import type { Snapshot } from './build-snapshot.ts'
import type { SnapshotWork } from './snapshot-worker.ts'

export type Snapshots = {
  readonly answer: Bootstrap
  /** The packed file of a snapshot of this network; null when it is not kept any more. */
  readonly fileOf: (networkId: string, id: string) => string | null
  /** Makes a new snapshot now. Two asked for at once are one. */
  readonly build: (networkId: string) => Promise<Snapshot>
  /** Makes one where the last has fallen far behind. */
  readonly refresh: (networkIds: readonly string[]) => Promise<void>
  readonly close: () => Promise<void>
}
export type SnapshotParts = { readonly databaseUrl: string; readonly folder: string; readonly store: NetworkStore; readonly clock: { readonly now: () => number }; readonly onTrouble: (error: unknown) => void }

/** A desk replays so many rows faster than it fetches a file. */
const fewestRows = 20_000
const migrations = (): string => fileURLToPath(new URL('../../drizzle/desk', import.meta.url))

/** Snapshots of networks in the data folder: the newest is offered, the one before is kept while desks still fetch it. */
export function openSnapshots({ databaseUrl, folder, store, clock, onTrouble }: SnapshotParts): Snapshots {
  const building = new Map<string, { readonly worker: Worker; readonly snapshot: Promise<Snapshot> }>()
  const folderOf = (networkId: string): string => join(folder, networkId)
  const build = (networkId: string): Promise<Snapshot> => {
    const known = building.get(networkId)
    if (known !== undefined) return known.snapshot
    mkdirSync(folderOf(networkId), { recursive: true, mode: 0o700 })
    const worker = new Worker(new URL('./snapshot-worker.ts', import.meta.url), { workerData: { databaseUrl, networkId, folder: folderOf(networkId), deskMigrations: migrations() } satisfies SnapshotWork })
    const snapshot = madeBy(worker).then((made) => keep(folderOf(networkId), made)).finally(() => building.delete(networkId))
    building.set(networkId, { worker, snapshot })
    return snapshot
  }
  return {
    build,
    answer: (network, message) => {
      const read = bootstrapRequest.safeParse(message)
      if (!read.success) return Promise.resolve(syncRefusalOf('message-is-malformed', clock.now()))
      if (read.data.epoch !== network.epoch) return Promise.resolve(syncRefusalOf('new-epoch', clock.now()))
      const newest = keptIn(folderOf(network.networkId))[0]
      if (newest === undefined || newest.epoch !== network.epoch || !read.data.compression.includes(newest.compression)) return Promise.resolve({ ok: true, epoch: network.epoch, snapshot: null })
      const { epoch, file: _file, ...snapshot } = newest
      return Promise.resolve({ ok: true, epoch, snapshot })
    },
    fileOf: (networkId, id) => keptIn(folderOf(networkId)).find((snapshot) => snapshot.id === id)?.file ?? null,
    refresh: async (networkIds) => {
      for (const networkId of networkIds) {
        const [heads, network] = await Promise.all([store.heads(networkId), store.network(networkId)])
        const newest = keptIn(folderOf(networkId))[0]
        const from = newest?.epoch === network?.epoch ? newest?.cursors : undefined
        const behind = heads.ledger.number + heads.personal.number - (from?.ledger.number ?? 0) - (from?.personal.number ?? 0)
        if (behind >= fewestRows) await build(networkId).catch(onTrouble)
      }
    },
    close: async () => {
      for (const { worker } of building.values()) await worker.terminate()
    },
  }
}

function madeBy(worker: Worker): Promise<Snapshot> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The snapshot was not made')))
  })
}

/** Newest first. */
function keptIn(folder: string): Snapshot[] {
  const list = join(folder, 'snapshots.json')
  const kept = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Snapshot[]) : []
  return kept.filter(({ file }) => existsSync(file))
}

function keep(folder: string, made: Snapshot): Snapshot {
  const [before, ...older] = keptIn(folder)
  const list = join(folder, 'snapshots.json')
  writeFileSync(`${list}.part`, JSON.stringify([made, ...(before === undefined ? [] : [before])]))
  renameSync(`${list}.part`, list)
  for (const { file } of older) rmSync(file, { force: true })
  return made
}
