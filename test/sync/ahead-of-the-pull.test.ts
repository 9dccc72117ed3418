import { afterAll, beforeAll, expect, it } from 'vitest'
import { askFirst } from '#main/sync/ask-first.ts'
import type { LedgerDesk } from '../fixtures/ledger-desk.ts'
import { ledgerDesk } from '../fixtures/ledger-desk.ts'
import type { NetworkServer } from '../fixtures/network-server.ts'
import { networkServer } from '../fixtures/network-server.ts'

let server: NetworkServer
let writer: LedgerDesk
let reader: LedgerDesk

beforeAll(async () => {
  server = await networkServer()
  writer = await ledgerDesk({ serverUrl: server.address, code: server.network.pairingCode })
  reader = await ledgerDesk({ serverUrl: server.address, code: await server.newCode() })
  for (const desk of [writer, reader]) await desk.round()
})
afterAll(async () => {
  writer.close()
  reader.close()
  await server.stop()
})

it('S1 what came ahead of the pull stands in its gap until the pull closes it; what follows has no hole before it', async () => {
  const ids = writer.write(6)
  await writer.round()
  // The fourth of them is about this membership: it comes alone, before the three that stand before it.
  expect(await askFirst(reader.parts, reader.session, ['membership:m-4'], 5_000)).toBe(true)
  expect(ids.map((id) => reader.ledger.read.operation(id) !== null)).toEqual([false, false, false, true, false, false])
  await reader.round()
  expect(ids.every((id) => reader.ledger.read.operation(id) !== null)).toBe(true)
  expect(reader.ledger.sync.quarantined()).toBe(0)
  expect(reader.ledger.check().problems).toEqual([])
  expect(reader.ledger.sync.digest('ledger')).toEqual(writer.ledger.sync.digest('ledger'))
})
