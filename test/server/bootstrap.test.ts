import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zstdDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { BootstrapReply } from '#core/sync-protocol/bootstrap.ts'
import { syncPaths } from '#core/sync-protocol/paths.ts'
import { openLedger } from '#main/ledger-db/open-ledger.ts'
import type { Server } from '../../src-server/server.ts'
import { makePairingCode } from '../../src-server/sync/pairing-code.ts'
import { tempFolder } from '../fixtures/temp-folder.ts'
import type { TestNetwork, TestPostgres } from '../fixtures/test-postgres.ts'
import { newTestNetwork, startTestPostgres, startTestServer } from '../fixtures/test-postgres.ts'
import type { WireDesk } from '../fixtures/wire-desk.ts'
import { deductionDraft, httpCarrier, openWireDesk, sessionHeaders, testCrypto } from '../fixtures/wire-desk.ts'

const folder = tempFolder()
let postgres: TestPostgres
let server: Server
let network: TestNetwork
let desk: WireDesk

beforeAll(async () => {
  postgres = await startTestPostgres()
  const database = await postgres.newDatabase()
  server = await startTestServer(database, { now: Date.now }, folder.path)
  network = await newTestNetwork(database)
  desk = openWireDesk(httpCarrier(server.address))
  const known = await network.service.networkOf(network.networkId)
  if (known === null) throw new Error('The network was made')
  await desk.join(await makePairingCode(network.parts, known, network.branchId, 'p-1'))
  await desk.hello()
  await desk.push(Array.from({ length: 40 }, (_none, index) => desk.write(deductionDraft(index))))
})
afterAll(async () => {
  await network.close()
  await server.close()
  await postgres.stop()
  folder.remove()
})

async function piece(id: string, from: number): Promise<Response> {
  if (desk.state.session === null) throw new Error('Say hello first')
  const path = `${syncPaths.snapshot}?id=${id}&from=${from}`
  return fetch(`${server.address}${path}`, { headers: sessionHeaders(desk.state.session, 'GET', path, Buffer.alloc(0)) })
}

const bootstrap = async (): Promise<BootstrapReply['snapshot']> => {
  const reply = await desk.ask<BootstrapReply>('bootstrap', { compression: ['zstd', 'gzip'] })
  if (!reply.ok) throw new Error(reply.code)
  return reply.snapshot
}

it('where no snapshot is kept, a desk replays', async () => {
  expect(await bootstrap()).toBeNull()
})

it('a snapshot is a desk’s ledger at one moment, fetched in pieces, equal to the network’s digests', async () => {
  await server.snapshots.build(network.networkId)
  const snapshot = await bootstrap()
  if (snapshot === null) throw new Error('It was made')
  const first = Buffer.from(await (await piece(snapshot.id, 0)).arrayBuffer()).subarray(0, 1_000)
  const rest = Buffer.from(await (await piece(snapshot.id, 1_000)).arrayBuffer())
  const packed = Buffer.concat([first, rest])
  expect({ bytes: packed.length, hash: testCrypto.sha256(packed.toString('latin1')).length }).toEqual({ bytes: snapshot.bytes, hash: 64 })
  const place = join(folder.path, 'desk')
  mkdirSync(place)
  writeFileSync(join(place, 'ledger.sqlite'), zstdDecompressSync(packed))
  const ledger = openLedger({ directory: place, deviceId: testCrypto.newId(), segmentId: testCrypto.newId(), migrations: 'drizzle/desk' })
  const heads = await network.parts.store.heads(network.networkId)
  expect(ledger.sync.digest('ledger')).toEqual(heads.ledger.digest)
  expect(ledger.sync.cursor('ledger')).toEqual({ number: heads.ledger.number, rollingHash: heads.ledger.rollingHash })
  expect(snapshot.cursors.catalogue.number).toBe(heads.catalogue.number)
  expect(ledger.check().problems).toEqual([])
  ledger.close()
})

it('the next snapshot adds the tail; what is not kept is refused', async () => {
  const before = await bootstrap()
  await desk.push(Array.from({ length: 10 }, (_none, index) => desk.write(deductionDraft(100 + index))))
  await server.snapshots.build(network.networkId)
  const after = await bootstrap()
  expect((after?.cursors.ledger.number ?? 0) - (before?.cursors.ledger.number ?? 0)).toBe(10)
  expect((await piece(before?.id ?? '', 0)).status).toBe(200)
  expect((await piece('another', 0)).status).toBe(400)
})
