import { closeSync, createReadStream, createWriteStream, fsyncSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { openConnections } from '../../src-server/ledger-db/connection.ts'
import { openLedger } from '../../src-server/ledger-db/open-ledger.ts'
import { openSnapshots } from '../../src-server/bootstrap/snapshots.ts'
import { ledgerDesk } from '../fixtures/ledger-desk.ts'
import type { NetworkProcess } from '../fixtures/network-process.ts'
import { tempFolder } from '../fixtures/temp-folder.ts'

export type Bootstrap = { readonly rows: number; readonly buildMs: number; readonly packedMb: number; readonly bootstrapMs: number; readonly floorMs: number; readonly replayMs: number }

/** A new desk of the network, by its snapshot and by replaying; beside the first, unpacking and syncing the same file. */
export async function benchBootstrap(network: NetworkProcess): Promise<Bootstrap> {
  const connections = openConnections(network.databaseUrl())
  const snapshots = openSnapshots({ databaseUrl: network.databaseUrl(), folder: join(network.dataFolder, 'snapshots'), store: openLedger(connections), clock: { now: Date.now }, onTrouble: console.error })
  const beforeBuild = performance.now()
  const made = await snapshots.build(network.network.networkId)
  const buildMs = performance.now() - beforeBuild
  await snapshots.close()
  await connections.close()
  const floorMs = await unpacked(made.file)
  const bootstrapMs = await inStepAfter(network, true)
  const replayMs = await inStepAfter(network, false)
  return { rows: made.cursors.ledger.number, buildMs, packedMb: made.bytes / 1e6, bootstrapMs, floorMs, replayMs }
}

async function unpacked(file: string): Promise<number> {
  const folder = tempFolder()
  const to = join(folder.path, 'floor.sqlite')
  const began = performance.now()
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), createZstdDecompress(), createWriteStream(to))
  const handle = openSync(to, 'r+')
  fsyncSync(handle)
  closeSync(handle)
  const taken = performance.now() - began
  folder.remove()
  return taken
}

async function inStepAfter(network: NetworkProcess, withSnapshots: boolean): Promise<number> {
  const desk = await ledgerDesk({ serverUrl: network.directAddress(), code: await network.newCode(), withSnapshots })
  const began = performance.now()
  await desk.round()
  const taken = performance.now() - began
  desk.close()
  return taken
}
