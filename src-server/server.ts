import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import packageJson from '../package.json' with { type: 'json' }
import { adminRouter } from './access/router.ts'
import { addAdminRoutes } from './http/admin-routes.ts'
import { openDeskList } from './ledger-db/desk-list.ts'
import { openNetworks } from './ledger-db/networks.ts'
import { openReferenceRecords } from './ledger-db/reference-records.ts'
import { openSignInTries } from './ledger-db/sign-in-tries.ts'
import { assertDurable, asOwner, openConnections } from './ledger-db/connection.ts'
import { migrate } from './ledger-db/migrate.ts'
import { openNotify } from './ledger-db/notify.ts'
import { openLedger } from './ledger-db/open-ledger.ts'
import type { Snapshots } from './bootstrap/snapshots.ts'
import { openSnapshots } from './bootstrap/snapshots.ts'
import { openNodeCrypto } from './host/node-crypto.ts'
import type { Log } from './host/log.ts'
import type { HttpParts } from './http/http-parts.ts'
import { openMetrics } from './http/metrics.ts'
import { openHttp } from './http/open-http.ts'
import { addSnapshotRoute } from './http/snapshot-route.ts'
import { addSyncRoutes } from './http/sync-routes.ts'
import { addWakeStreams } from './http/wake-stream.ts'
import { openSyncService } from './sync/sync-service.ts'
import type { SyncParts } from './sync/sync-parts.ts'

export type ServerOptions = { readonly databaseUrl: string; readonly dataFolder: string; readonly host: string; readonly port: number; readonly clock: { readonly now: () => number }; readonly log: Log }
export type Server = { readonly address: string; readonly port: number; readonly snapshots: Pick<Snapshots, 'build'>; readonly close: () => Promise<void> }

const pollMs = 2_000
const sweepMs = 1_000
const mostSwept = 50
const refreshMs = 5 * 60_000

/** Brings a database to this program's schema, and refuses one that is not durable. */
export async function prepareDatabase(databaseUrl: string): Promise<void> {
  await asOwner(databaseUrl, async (owner) => {
    await assertDurable(owner)
    await migrate(owner, migrationsFolder())
  })
}

/** After a restore from a backup: every network begins a new epoch, and desks bring back what the backup lacks (rule P8). */
export async function beginNewEpochs(databaseUrl: string): Promise<void> {
  const connections = openConnections(databaseUrl)
  try {
    const { list, beginEpoch } = openNetworks(connections)
    const { newId } = openNodeCrypto()
    for (const { networkId } of await list()) await beginEpoch(networkId, newId())
  } finally {
    await connections.close()
  }
}

/** Next to the sources while developing, next to the built program otherwise. */
function migrationsFolder(): string {
  return fileURLToPath(new URL('../drizzle/server', import.meta.url))
}

/** One server process on a database. Holds no state of its own: several on one database work together. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { databaseUrl, dataFolder, host, port, clock, log } = options
  await prepareDatabase(databaseUrl)
  const connections = openConnections(databaseUrl)
  const store = openLedger(connections)
  const networks = openNetworks(connections)
  const metrics = openMetrics()
  let isStopping = false
  const http: HttpParts = { metrics, log, clock, isStopping: () => isStopping }
  const committed = { listener: (_networkId: string): void => undefined }
  const parts: SyncParts = { store, crypto: openNodeCrypto(), clock, onCommitted: (networkId) => committed.listener(networkId), count: (what, label) => metrics.count(what, label) }
  const snapshots = openSnapshots({ databaseUrl, folder: join(dataFolder, 'snapshots'), store, clock, onTrouble: (error) => log.error('snapshot-failed', error) })
  const service = openSyncService(parts, snapshots.answer)
  const { app, finishRequests } = openHttp(http, async () => !isStopping && (await connections.query({ name: 'ready', text: 'SELECT 1' }, [])).length === 1)
  addSyncRoutes(app, service, http)
  addAdminRoutes(app, adminRouter({ ...parts, service, networks: networks.list, references: openReferenceRecords(connections), tries: openSignInTries(connections), list: openDeskList(connections) }), packageJson.version, http)
  addSnapshotRoute(app, service, snapshots.fileOf, http)
  const streams = addWakeStreams(app, service, store, http)
  const notify = openNotify(databaseUrl, streams.wake)
  committed.listener = (networkId) => {
    streams.wake(networkId)
    notify.tell(networkId)
  }
  // What a notification may have missed is found here at the latest; a head that did not move is told to nobody.
  const poll = setInterval(() => streams.networks().forEach(streams.wake), pollMs)
  const refresh = setInterval(() => void networks.list().then((all) => snapshots.refresh(all.map(({ networkId }) => networkId))).catch((error: unknown) => log.error('snapshot-failed', error)), refreshMs)
  const sweep = setInterval(() => void service.sweep(mostSwept).catch((error: unknown) => log.error('sweep-failed', error)), sweepMs)
  metrics.gauge('open_streams', streams.listeners)
  metrics.gauge('process_memory_bytes', () => process.memoryUsage().rss)
  await app.listen({ host, port })
  const bound = (app.server.address() as AddressInfo).port
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    port: bound,
    snapshots,
    close: async () => {
      isStopping = true
      clearInterval(poll)
      clearInterval(refresh)
      clearInterval(sweep)
      streams.close()
      await finishRequests()
      await snapshots.close()
      await notify.close()
      await connections.close()
    },
  }
}
