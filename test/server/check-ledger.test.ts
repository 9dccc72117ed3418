import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCheckLedger } from '../../src-server/ledger-db/check-ledger.ts'
import { openRebuild } from '../../src-server/ledger-db/rebuild.ts'
import { makePairingCode } from '../../src-server/sync/pairing-code.ts'
import { tellStory, tenVisits } from '../fixtures/membership-story.ts'
import { serviceCarrier } from '../fixtures/service-carrier.ts'
import type { TestNetwork, TestPostgres } from '../fixtures/test-postgres.ts'
import { newTestNetwork, startTestPostgres } from '../fixtures/test-postgres.ts'
import { deductionDraft, openWireDesk } from '../fixtures/wire-desk.ts'

let postgres: TestPostgres
let network: TestNetwork
let owner: Client

beforeAll(async () => {
  postgres = await startTestPostgres()
  const database = await postgres.newDatabase()
  network = await newTestNetwork(database)
  owner = new Client({ connectionString: database })
  await owner.connect()
  const known = await network.service.networkOf(network.networkId)
  if (known === null) throw new Error('The network was made')
  const desk = openWireDesk(serviceCarrier(network.service))
  await desk.join(await makePairingCode(network.parts, known, network.branchId, 'p-1'))
  await desk.hello()
  const story = tellStory(tenVisits, '2026-03-01')
  story.giveBack('2026-03-03', story.visit('2026-03-02'))
  const told = story.operations.map(({ deviceId: _device, segmentId: _segment, seq: _seq, previousHash: _hash, ...draft }) => desk.write(draft))
  const reply = await desk.push([...told, ...Array.from({ length: 60 }, (_none, index) => desk.write(deductionDraft(index)))])
  expect(reply).toMatchObject({ ok: true })
})
afterAll(async () => {
  await owner.end()
  await network.close()
  await postgres.stop()
})

it('L5 the projections are the fold of the operations: checked, rebuilt, checked again', async () => {
  const check = openCheckLedger(network.connections)
  expect(await check(network.networkId)).toEqual({ operations: 65, problems: [] })
  await owner.query("DELETE FROM facts WHERE subject = 'membership:m-1'")
  expect((await check(network.networkId)).problems).toEqual([{ code: 'projection-differs', at: 'facts' }])
  expect(await openRebuild(network.connections)(network.networkId)).toBe(65)
  expect((await check(network.networkId)).problems).toEqual([])
})

it('S2 a byte that turned over is found', async () => {
  await owner.query('ALTER TABLE operations DISABLE TRIGGER operations_are_never_changed')
  await owner.query('UPDATE operations SET bytes = set_byte(bytes, 20, get_byte(bytes, 20) # 1) WHERE number = 10')
  const { problems } = await openCheckLedger(network.connections)(network.networkId)
  expect(problems).toContainEqual({ code: 'hash-is-wrong', at: '10' })
})
