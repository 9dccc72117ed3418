import { parentPort, workerData } from 'node:worker_threads'
import { must } from '#core/std/must.ts'
import { openNodeCrypto } from '../host/node-crypto.ts'
import { openConnections } from '../ledger-db/connection.ts'
import { openLedger } from '../ledger-db/open-ledger.ts'
import { buildSnapshot } from './build-snapshot.ts'

export type SnapshotWork = { readonly databaseUrl: string; readonly networkId: string; readonly folder: string; readonly deskMigrations: string }

// Filling a ledger holds its thread for long: it is done beside the one that answers desks.
async function main(): Promise<void> {
  const { databaseUrl, networkId, folder, deskMigrations } = workerData as SnapshotWork
  const connections = openConnections(databaseUrl)
  try {
    const store = openLedger(connections)
    const network = must(await store.network(networkId), 'A snapshot is made of a network that is there')
    parentPort?.postMessage(await buildSnapshot({ store, crypto: openNodeCrypto(), network, folder, deskMigrations, now: Date.now }), [])
  } finally {
    await connections.close()
  }
}

await main()
