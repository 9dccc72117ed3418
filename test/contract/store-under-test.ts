import type { SubjectKey } from '#core/ledger/entry.ts'
import type { Slice } from '#core/ledger/slice.ts'
import type { RowResult } from '#core/sync-protocol/push.ts'
import type { Stream } from '#core/sync-protocol/wire.ts'
import { openConnections } from '../../src-server/ledger-db/connection.ts'
import { loadSlice } from '../../src-server/ledger-db/load-slice.ts'
import { openLedger } from '../../src-server/ledger-db/open-ledger.ts'
import { createNetwork } from '../../src-server/sync/create-network.ts'
import { openMemoryStore } from '../../src-server/sync/memory-store.ts'
import type { Network, NetworkStore } from '../../src-server/sync/network-store.ts'
import { makePairingCode } from '../../src-server/sync/pairing-code.ts'
import type { SyncParts } from '../../src-server/sync/sync-parts.ts'
import type { SyncService } from '../../src-server/sync/sync-service.ts'
import { openSyncService } from '../../src-server/sync/sync-service.ts'
import { serviceCarrier } from '../fixtures/service-carrier.ts'
import { startTestPostgres } from '../fixtures/test-postgres.ts'
import type { WireDesk } from '../fixtures/wire-desk.ts'
import { deductionDraft, openWireDesk, testCrypto } from '../fixtures/wire-desk.ts'

/** A store of networks under test: how to look into what it folded and kept apart. */
export type StoreUnderTest = {
  readonly store: NetworkStore
  readonly slice: (networkId: string, subject: SubjectKey) => Promise<Slice>
  readonly alarms: (networkId: string) => Promise<readonly string[]>
  readonly quarantined: (networkId: string) => Promise<readonly string[]>
  readonly close: () => Promise<void>
}

/** Every store has to pass the same tests; another one is one more row. */
export const storesUnderTest: readonly { readonly name: string; readonly open: () => Promise<StoreUnderTest> }[] = [
  { name: 'memory', open: () => Promise.resolve(inMemory()) },
  { name: 'PostgreSQL', open: onPostgres },
]

function inMemory(): StoreUnderTest {
  const store = openMemoryStore()
  return {
    store,
    slice: (networkId, subject) => Promise.resolve(store.slice(networkId, subject)),
    alarms: (networkId) => Promise.resolve(store.alarms(networkId)),
    quarantined: (networkId) => Promise.resolve(store.quarantined(networkId)),
    close: () => Promise.resolve(),
  }
}

async function onPostgres(): Promise<StoreUnderTest> {
  const postgres = await startTestPostgres()
  const connections = openConnections(await postgres.newDatabase())
  const column = (networkId: string, text: string): Promise<string[]> => connections.transact(networkId, async (transaction) => (await transaction.query<{ value: string }>({ name: text, text }, [networkId])).map(({ value }) => value))
  return {
    store: openLedger(connections),
    slice: (networkId, subject) => connections.transact(networkId, (transaction) => loadSlice(transaction, networkId, subject)),
    alarms: (networkId) => column(networkId, 'SELECT kind AS value FROM alarms WHERE network_id = $1'),
    quarantined: (networkId) => column(networkId, 'SELECT reason AS value FROM quarantine WHERE network_id = $1'),
    close: async () => {
      await connections.close()
      await postgres.stop()
    },
  }
}

export type TestClock = { nowMs: number; readonly now: () => number }

export function openTestClock(): TestClock {
  const clock: TestClock = { nowMs: 1_790_000_000_000, now: () => clock.nowMs }
  return clock
}

export type Scene = { readonly parts: SyncParts; readonly service: SyncService; readonly network: Network; readonly newDesk: () => Promise<WireDesk> }

/** A new network in the store, with the protocol running on it, and desks that joined it. */
export async function openScene(store: NetworkStore, clock: TestClock): Promise<Scene> {
  const parts: SyncParts = { store, crypto: testCrypto, clock, onCommitted: () => undefined, count: () => undefined }
  const service = openSyncService(parts)
  const network = await createNetwork(parts, service.record, 'Test')
  const newDesk = async (): Promise<WireDesk> => {
    const desk = openWireDesk(serviceCarrier(service))
    desk.state.now = clock.now
    const joined = await desk.join(await makePairingCode(parts, network, 'b-1', 'p-1'))
    if (!joined.ok) throw new Error(joined.code)
    const hello = await desk.hello()
    if (!hello.ok) throw new Error(hello.code)
    return desk
  }
  return { parts, service, network, newDesk }
}

/** The number or the refusal of each row. */
export async function pushed(desk: WireDesk, rows: readonly string[], heads = [desk.head()], stream: Stream = 'ledger'): Promise<(number | string)[]> {
  const reply = await desk.push(rows, heads, stream)
  if (!reply.ok) throw new Error(reply.code)
  return reply.results.map((result: RowResult) => ('number' in result ? result.number : result.refused))
}

export function write(desk: WireDesk, count: number, from = 0): string[] {
  return Array.from({ length: count }, (_none, index) => desk.write(deductionDraft(from + index)))
}
