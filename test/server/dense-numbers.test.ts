import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { PullReply } from '#core/sync-protocol/pull.ts'
import { rollingHashOfNothing } from '#core/sync-protocol/pull.ts'
import type { Server } from '../../src-server/server.ts'
import { makePairingCode } from '../../src-server/sync/pairing-code.ts'
import type { TestNetwork, TestPostgres } from '../fixtures/test-postgres.ts'
import { newTestNetwork, startTestPostgres, startTestServer } from '../fixtures/test-postgres.ts'
import type { WireDesk } from '../fixtures/wire-desk.ts'
import { deductionDraft, httpCarrier, openWireDesk } from '../fixtures/wire-desk.ts'

let postgres: TestPostgres
let database: string
let servers: readonly Server[]
let network: TestNetwork
let owner: Client

beforeAll(async () => {
  postgres = await startTestPostgres()
  database = await postgres.newDatabase()
  servers = [await startTestServer(database), await startTestServer(database)]
  network = await newTestNetwork(database)
  owner = new Client({ connectionString: database })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await network.close()
  for (const server of servers) await server.close()
  await postgres.stop()
})

async function newDesk(server: Server | undefined): Promise<WireDesk> {
  const desk = openWireDesk(httpCarrier(server?.address ?? ''))
  const known = await network.service.networkOf(network.networkId)
  if (known === null) throw new Error('The network was made')
  expect(await desk.join(await makePairingCode(network.parts, known, network.branchId, 'p-1'))).toMatchObject({ ok: true })
  expect(await desk.hello()).toMatchObject({ ok: true })
  return desk
}

it('P1 nothing is acknowledged before it is committed, and what was cut off is not believed', async () => {
  const desk = await newDesk(servers[0])
  const rows = [desk.write(deductionDraft(1))]
  await owner.query('BEGIN')
  await owner.query('SELECT 1 FROM stream_heads WHERE network_id = $1 FOR UPDATE', [network.networkId])
  let isAnswered = false
  const cut = desk.push(rows).finally(() => (isAnswered = true))
  await wait(300)
  expect(isAnswered).toBe(false)
  await owner.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%stream_heads%'")
  expect(await cut).toMatchObject({ ok: false, code: 'server-is-stopping' })
  const { rows: stored } = await owner.query('SELECT number FROM operations WHERE network_id = $1 AND seq = 1 AND segment > 3', [network.networkId])
  expect(stored).toEqual([])
  await owner.query('COMMIT')
  expect(await desk.push(rows)).toMatchObject({ ok: true, results: [{ number: expect.any(Number) as number }] })
})

it('P3 over the locked head a cursor meets every row, though two processes append at once', async () => {
  const desks = await Promise.all([newDesk(servers[0]), newDesk(servers[1]), newDesk(servers[0]), newDesk(servers[1])])
  const reader = await newDesk(servers[1])
  let isOver = false
  const writing = Promise.all(desks.map(async (desk) => {
    for (let index = 0; index < 15; index += 1) expect(await desk.push([desk.write(deductionDraft(index)), desk.write(deductionDraft(index + 50))])).toMatchObject({ ok: true })
  })).finally(() => (isOver = true))
  const seen: string[] = []
  let cursor = { number: 0, rollingHash: rollingHashOfNothing }
  for (let isLast = false; ; isLast = isOver) {
    const reply = (await reader.pull('ledger', cursor)) as PullReply
    seen.push(...reply.rows.map(({ hash }) => hash))
    cursor = reply.cursor
    if (isLast && reply.rows.length === 0) break
  }
  await writing
  const { rows } = await owner.query<{ hash: Buffer; number: string }>('SELECT hash, number FROM operations WHERE network_id = $1 ORDER BY number', [network.networkId])
  expect(seen).toEqual(rows.map(({ hash }) => hash.toString('hex')))
  expect(rows.map(({ number }) => Number(number))).toEqual(rows.map((_row, index) => index + 1))
})

it('a cursor over a plain sequence would have lost what committed late: what the head row is for', async () => {
  const [slow, quick] = [new Client({ connectionString: database }), new Client({ connectionString: database })]
  await Promise.all([slow.connect(), quick.connect()])
  await owner.query('CREATE TABLE plain (number bigserial PRIMARY KEY, what text)')
  await slow.query('BEGIN')
  await slow.query("INSERT INTO plain (what) VALUES ('early, but slow')")
  await quick.query("INSERT INTO plain (what) VALUES ('late, but quick')")
  const seen = (await owner.query<{ number: string; what: string }>('SELECT number, what FROM plain WHERE number > 0 ORDER BY number')).rows
  await slow.query('COMMIT')
  const after = (await owner.query<{ what: string }>('SELECT what FROM plain WHERE number > $1 ORDER BY number', [seen.at(-1)?.number])).rows
  expect([...seen, ...after].map(({ what }) => what)).toEqual(['late, but quick'])
  await Promise.all([slow.end(), quick.end()])
})
