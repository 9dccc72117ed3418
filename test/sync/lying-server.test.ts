import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { PullReply } from '#core/sync-protocol/pull.ts'
import { syncPaths } from '#core/sync-protocol/paths.ts'
import type { SyncTransport } from '#main/ports/sync-transport.ts'
import { rollOn } from '#main/ledger-db/stream-numbers.ts'
import type { LedgerDesk } from '../fixtures/ledger-desk.ts'
import { ledgerDesk } from '../fixtures/ledger-desk.ts'
import type { NetworkServer } from '../fixtures/network-server.ts'
import { networkServer } from '../fixtures/network-server.ts'
import { deductionDraft, httpCarrier, openWireDesk } from '../fixtures/wire-desk.ts'

type PulledRow = PullReply['rows'][number]
type Bend = (path: string, reply: Record<string, unknown>, asked: Record<string, unknown>) => unknown
const truth: Bend = (_path, reply) => reply
let server: NetworkServer
let honest: LedgerDesk
let desk: LedgerDesk
let lie: Bend = truth

const bent = (transport: SyncTransport): SyncTransport => ({
  ...transport,
  post: async (path, body, seal) => {
    const answer = await transport.post(path, body, seal)
    return { ...answer, body: JSON.stringify(lie(path, JSON.parse(answer.body) as Record<string, unknown>, JSON.parse(body) as Record<string, unknown>)) }
  },
})

beforeAll(async () => {
  server = await networkServer()
  honest = await ledgerDesk({ serverUrl: server.address, code: server.network.pairingCode })
  desk = await ledgerDesk({ serverUrl: server.address, code: await server.newCode(), bend: bent })
  for (const each of [honest, desk]) await each.round()
})
beforeEach(() => { lie = truth })
afterAll(async () => {
  honest.close()
  desk.close()
  await server.stop()
})

/** Bends the pull of one stream, as long as it brings anything. */
const pulls = (stream: string, bend: (reply: PullReply, asked: Record<string, unknown>) => unknown): Bend => (path, reply, asked) =>
  path === syncPaths.pull && asked['stream'] === stream && Array.isArray(reply['rows']) && reply['rows'].length > 0 ? bend(reply as unknown as PullReply, asked) : reply
/** The rows a liar gives, with a cursor that fits them. */
const withRows = (reply: PullReply, asked: Record<string, unknown>, rows: readonly PulledRow[]): PullReply => {
  const after = asked['after'] as PullReply['cursor']
  return { ...reply, rows: [...rows], cursor: { number: after.number + rows.length, rollingHash: rows.reduce((rolling, { hash }) => rollOn(rolling, hash), after.rollingHash) } }
}
const changed = (text: string | null): string => (text ?? '').replace('"visits":1', '"visits":2')

function forged(): { readonly row: PulledRow; readonly head: PullReply['signedHeads'][number] } {
  const stranger = openWireDesk(httpCarrier(server.address))
  const text = stranger.write(deductionDraft(1))
  return { row: { hash: stranger.state.hash, text }, head: stranger.head() }
}

const lies: readonly { readonly title: string; readonly lie: Bend }[] = [
  { title: 'a changed operation under its old hash', lie: pulls('ledger', (reply, asked) => withRows(reply, asked, reply.rows.map(({ hash, text }) => ({ hash, text: changed(text) })))) },
  { title: 'a hash that is not the row’s', lie: pulls('ledger', (reply) => ({ ...reply, rows: reply.rows.map(({ text }) => ({ text, hash: 'a'.repeat(64) })) })) },
  { title: 'rows in another order', lie: pulls('ledger', (reply, asked) => withRows(reply, asked, reply.rows.toReversed())) },
  { title: 'a cursor beyond its rows', lie: pulls('ledger', (reply) => ({ ...reply, cursor: { ...reply.cursor, number: reply.cursor.number + 5 } })) },
  { title: 'operations nobody signed for', lie: pulls('ledger', (reply) => ({ ...reply, signedHeads: [] })) },
  { title: 'an operation of a device nobody enrolled, signed by itself', lie: pulls('ledger', (reply, asked) => {
    const { row, head } = forged()
    return { ...withRows(reply, asked, [row, ...reply.rows]), signedHeads: [...reply.signedHeads, head] }
  }) },
  { title: 'a text taken away as if a client had been erased', lie: pulls('ledger', (reply) => ({ ...reply, rows: reply.rows.map(({ hash }) => ({ hash, text: null })) })) },
  { title: 'more rows than a pull may have', lie: pulls('ledger', (reply) => ({ ...reply, rows: Array.from({ length: 501 }, () => reply.rows[0]) })) },
  { title: 'a text longer than any', lie: pulls('ledger', (reply) => ({ ...reply, rows: [{ hash: 'a'.repeat(64), text: 'x'.repeat(4 * 1024 * 1024 + 1) }] })) },
  { title: 'a head that runs away without rows', lie: (path, reply, asked) => (path === syncPaths.pull && asked['stream'] === 'ledger' ? { ...reply, rows: [], cursor: asked['after'], head: 1_000_000 } : reply) },
  { title: 'a hotspot’s page', lie: (path) => (path === syncPaths.pull ? '<html>Sign in</html>' : {}) },
  { title: 'numbers for nothing', lie: (path, reply) => (path === syncPaths.push ? { ...reply, results: [] } : reply) },
]

it.each(lies)('P7 $title: nothing of it is taken, and with the truth everything is', async ({ lie: told }) => {
  honest.write(3)
  await honest.round()
  desk.write(1)
  const before = desk.ledger.read.operationCount()
  lie = told
  await desk.round().catch(() => undefined)
  expect(desk.ledger.read.operationCount()).toBe(before)
  lie = truth
  desk.session.end()
  await desk.round()
  await honest.round()
  expect(desk.ledger.sync.unsentCount()).toBe(0)
  expect(desk.ledger.sync.digest('ledger')).toEqual(honest.ledger.sync.digest('ledger'))
  expect(desk.ledger.check().problems).toEqual([])
})

it('P5 a row left out: what its device signed for goes on, the desk does not ask for ever, and with the truth the hole is closed', async () => {
  const [missing = ''] = honest.write(3)
  await honest.round()
  lie = pulls('ledger', (reply, asked) => withRows(reply, asked, reply.rows.filter(({ text }) => !(text ?? '').includes(missing))))
  await desk.round().catch(() => undefined)
  expect(desk.ledger.read.operation(missing)).toBeNull()
  lie = truth
  desk.session.end()
  await desk.round()
  await honest.round()
  expect(desk.ledger.read.operation(missing)).not.toBeNull()
  expect(desk.ledger.sync.digest('ledger')).toEqual(honest.ledger.sync.digest('ledger'))
  expect(desk.ledger.check().problems).toEqual([])
})

it('P5 a catalogue that makes no sense for ever does not keep the ledger from being sent', async () => {
  lie = (path, reply, asked) => (path === syncPaths.pull && asked['stream'] === 'catalogue' ? { ...reply, rows: [{ hash: 'a'.repeat(64), text: '{}' }], cursor: { number: 1, rollingHash: 'b'.repeat(64) }, head: 99 } : reply)
  const [id = ''] = desk.write(1)
  await expect(desk.round()).rejects.toThrow()
  expect(desk.ledger.sync.unsentCount()).toBe(0)
  await honest.round()
  expect(honest.ledger.read.operation(id)).not.toBeNull()
})

it('P8 a server that acknowledged and forgot without saying so: its numbers are of others now, and the operations are sent again', async () => {
  await desk.round()
  await honest.round()
  const { number } = desk.ledger.sync.cursor('ledger')
  const [lost = ''] = desk.write(1)
  // The push is answered and never reaches the server.
  const rows = desk.ledger.sync.unsent('ledger', 10, 100_000)
  desk.ledger.sync.acknowledge('ledger', rows.map(({ row }, index) => ({ row, number: number + index + 1 })))
  honest.write(2)
  await honest.round()
  desk.session.end()
  await desk.round()
  await desk.round()
  await honest.round()
  expect(honest.ledger.read.operation(lost)).not.toBeNull()
  expect(desk.ledger.sync.digest('ledger')).toEqual(honest.ledger.sync.digest('ledger'))
})
