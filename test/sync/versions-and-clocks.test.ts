import { afterAll, beforeAll, expect, it } from 'vitest'
import { syncPaths } from '#core/sync-protocol/paths.ts'
import type { SyncTransport } from '#main/ports/sync-transport.ts'
import type { LedgerDesk } from '../fixtures/ledger-desk.ts'
import { ledgerDesk } from '../fixtures/ledger-desk.ts'
import type { NetworkServer } from '../fixtures/network-server.ts'
import { networkServer } from '../fixtures/network-server.ts'

const yearMs = 365 * 86_400_000
let server: NetworkServer
let newest: LedgerDesk

beforeAll(async () => {
  server = await networkServer()
  newest = await ledgerDesk({ serverUrl: server.address, code: server.network.pairingCode })
})
afterAll(async () => {
  newest.close()
  await server.stop()
})

async function meets(desk: LedgerDesk): Promise<void> {
  desk.write(3)
  newest.write(3)
  for (const each of [desk, newest, desk, newest]) expect((await each.round()).mended).toBe(0)
  expect(desk.ledger.sync.digest('ledger')).toEqual(newest.ledger.sync.digest('ledger'))
  expect(desk.ledger.sync.unsentCount()).toBe(0)
  expect(desk.ledger.check().problems).toEqual([])
  desk.close()
}

it('S5 a desk that speaks only protocol 1 works with this server', async () => {
  const old = await ledgerDesk({ serverUrl: server.address, code: await server.newCode(), protocol: { oldest: 1, newest: 1 } })
  await old.round()
  expect(old.session.protocol()).toBe(1)
  await meets(old)
})

it('S5 this desk works with a server that speaks only protocol 1, and asks it nothing that came later', async () => {
  const asked: string[] = []
  const later: readonly string[] = [syncPaths.askFirst, syncPaths.compareRanges, syncPaths.fetchRows]
  const ofOldServer = (transport: SyncTransport): SyncTransport => ({
    ...transport,
    post: async (path, body, seal) => {
      asked.push(path)
      const answer = await transport.post(path, body, seal)
      return path === syncPaths.hello ? { ...answer, body: JSON.stringify({ ...(JSON.parse(answer.body) as object), protocol: 1 }) } : answer
    },
  })
  const desk = await ledgerDesk({ serverUrl: server.address, code: await server.newCode(), bend: ofOldServer })
  await meets(desk)
  expect(asked.filter((path) => later.includes(path))).toEqual([])
  expect(asked).toContain(syncPaths.push)
})

it('P9 a desk whose every protocol is too old is told so, and keeps what it has', async () => {
  const desk = await ledgerDesk({ serverUrl: server.address, code: await server.newCode(), protocol: { oldest: 7, newest: 9 } })
  desk.write(2)
  await expect(desk.round()).rejects.toThrow('protocol-too-new')
  expect(desk.ledger.sync.unsentCount()).toBe(2)
  desk.close()
})

it.each([['ten years behind', -10 * yearMs], ['ten years ahead', 10 * yearMs], ['before 1970', -60 * yearMs]])('S4 a desk whose clock stands %s sends and receives like any other', async (_title, clockShiftMs) => {
  const desk = await ledgerDesk({ serverUrl: server.address, code: await server.newCode(), clockShiftMs })
  await meets(desk)
})
