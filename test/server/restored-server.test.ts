import { afterAll, beforeAll, expect, it } from 'vitest'
import type { PullReply } from '#core/sync-protocol/pull.ts'
import { beginNewEpochs, prepareDatabase } from '../../src-server/server.ts'
import { makePairingCode } from '../../src-server/sync/pairing-code.ts'
import type { TestPostgres } from '../fixtures/test-postgres.ts'
import { newTestNetwork, startTestPostgres, startTestServer } from '../fixtures/test-postgres.ts'
import type { WireDesk } from '../fixtures/wire-desk.ts'
import { deductionDraft, httpCarrier, openWireDesk } from '../fixtures/wire-desk.ts'

let postgres: TestPostgres
beforeAll(async () => {
  postgres = await startTestPostgres()
})
afterAll(() => postgres.stop())

const at = (address: string, desk: WireDesk): WireDesk => {
  const moved = openWireDesk(httpCarrier(address), { deviceId: desk.deviceId, keys: desk.keys })
  Object.assign(moved.state, { networkId: desk.state.networkId, epoch: desk.state.epoch, segmentId: desk.state.segmentId, seq: desk.state.seq, hash: desk.state.hash })
  return moved
}

it('P8 a server put back from a backup begins a new epoch, and one desk alone brings back what all of them wrote', async () => {
  const database = await postgres.newDatabase()
  const network = await newTestNetwork(database)
  const known = await network.service.networkOf(network.networkId)
  if (known === null) throw new Error('The network was made')
  const server = await startTestServer(database)
  const [writer, keeper] = [openWireDesk(httpCarrier(server.address)), openWireDesk(httpCarrier(server.address))]
  for (const desk of [writer, keeper]) {
    expect(await desk.join(await makePairingCode(network.parts, known, network.branchId, 'p-1'))).toMatchObject({ ok: true })
    expect(await desk.hello()).toMatchObject({ ok: true })
  }
  await writer.push([writer.write(deductionDraft(1))])
  await network.close()
  await server.close()
  const backup = await postgres.copyOf(database)
  const again = await startTestServer(database)
  const [writerAgain, keeperAgain] = [at(again.address, writer), at(again.address, keeper)]
  await writerAgain.hello()
  await keeperAgain.hello()
  await writerAgain.push([writerAgain.write(deductionDraft(2)), writerAgain.write(deductionDraft(3))])
  await keeperAgain.push([keeperAgain.write(deductionDraft(4))])
  const pulled = (await keeperAgain.pull()) as PullReply
  const before = await keeperAgain.hello()
  await again.close()

  await prepareDatabase(backup)
  await beginNewEpochs(backup)
  const restored = await startTestServer(backup)
  const desk = at(restored.address, keeperAgain)
  expect(await desk.hello()).toMatchObject({ ok: true, epoch: expect.not.stringMatching(keeper.state.epoch) as string })
  expect(await desk.ask('pull', { epoch: keeper.state.epoch, stream: 'ledger', after: pulled.cursor, most: 5 })).toMatchObject({ ok: false, code: 'new-epoch' })
  expect(await desk.push(pulled.rows.flatMap(({ text }) => text ?? []), pulled.signedHeads)).toMatchObject({ ok: true })
  const after = await desk.hello()
  expect(after.ok && before.ok && { ...after.digests }).toEqual(before.ok && before.digests)
  const all = (await desk.pull()) as PullReply
  expect(all.rows.map(({ hash }) => hash).toSorted()).toEqual(pulled.rows.map(({ hash }) => hash).toSorted())
  await restored.close()
})
