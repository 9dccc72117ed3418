import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, expect, it } from 'vitest'
import { macHeader, sessionHeader, syncPaths } from '#core/sync-protocol/paths.ts'
import type { PullReply } from '#core/sync-protocol/pull.ts'
import type { WakeMessage } from '#core/sync-protocol/wake.ts'
import { makePairingCode } from '../../src-server/sync/pairing-code.ts'
import type { ServerProcess } from '../fixtures/server-process.ts'
import { initServer, startServerProcess } from '../fixtures/server-process.ts'
import { tempFolder } from '../fixtures/temp-folder.ts'
import { newTestNetwork, startTestPostgres } from '../fixtures/test-postgres.ts'
import type { WireDesk } from '../fixtures/wire-desk.ts'
import { deductionDraft, httpCarrier, openWireDesk, sessionHeaders } from '../fixtures/wire-desk.ts'

const folder = tempFolder()
const running: ServerProcess[] = []
const start = async (dataFolder: string, environment?: Readonly<Record<string, string>>): Promise<ServerProcess> => {
  const server = await startServerProcess(dataFolder, environment)
  running.push(server)
  return server
}
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
})
afterAll(() => folder.remove())

const made = { code: '' }

function deskAt(server: ServerProcess, from?: WireDesk): WireDesk {
  const desk = openWireDesk(httpCarrier(server.address), from === undefined ? {} : { deviceId: from.deviceId, keys: from.keys })
  if (from !== undefined) Object.assign(desk.state, { networkId: from.state.networkId, epoch: from.state.epoch, segmentId: from.state.segmentId, seq: from.state.seq, hash: from.state.hash })
  return desk
}

it('one command makes a network, the next starts its server, and a code joins a desk', async () => {
  const { pairingCode, networkId, joinFile } = await initServer(folder.path)
  expect(joinFile).toMatchObject({ counterfoilJoin: 1, code: pairingCode })
  made.code = pairingCode
  const server = await start(folder.path)
  expect(server.database).toBe('embedded')
  expect(await (await fetch(`${server.address}/ready`)).json()).toEqual({ ok: true })
  expect(await deskAt(server).join(pairingCode)).toMatchObject({ ok: true, networkId, deskNumber: 1 })
  await expect(startServerProcess(folder.path)).rejects.toThrow('Another Counterfoil server uses the data folder')
  expect(await server.stop()).toBe(0)
  expect(server.log()).toContain('"server-stopped"')
  expect(() => process.kill(server.postgresProcessId ?? 0, 0)).toThrow('ESRCH')
})

it('a code must be typed by somebody who has it: the log names neither codes nor people', async () => {
  const log = readFileSync(join(folder.path, 'postgres.log'), 'utf8')
  for (const secret of [made.code, 'Ada', '123456']) expect(log).not.toContain(secret)
})

it('S3 killed at any moment, server and PostgreSQL lose nothing they acknowledged', async () => {
  const own = tempFolder()
  const { pairingCode } = await initServer(own.path)
  let server = await start(own.path)
  let desk = deskAt(server)
  await desk.join(pairingCode)
  const acknowledged = new Map<string, number>()
  for (const victim of ['server', 'postgres', 'both'] as const) {
    await desk.hello()
    const day = { isOver: false }
    const pushing = (async () => {
      for (let index = 0; !day.isOver || index < 3; index += 1) {
        const before = { seq: desk.state.seq, hash: desk.state.hash }
        const rows = [desk.write(deductionDraft(index)), desk.write(deductionDraft(index + 9))]
        const reply = await desk.push(rows).catch(() => null)
        if (reply?.ok === true) for (const [place, result] of reply.results.entries()) acknowledged.set(rows[place] ?? '', 'number' in result ? result.number : 0)
        else {
          // Not acknowledged: the desk will write other operations in this place only because it forgets these.
          Object.assign(desk.state, before)
          desk.restart()
          return
        }
      }
    })()
    await wait(250)
    day.isOver = true
    if (victim !== 'server') process.kill(server.postgresProcessId ?? 0, 'SIGKILL')
    if (victim !== 'postgres') await server.kill()
    await pushing
    await server.kill()
    server = await start(own.path)
    desk = deskAt(server, desk)
    expect(await desk.hello()).toMatchObject({ ok: true })
    let reply = (await desk.pull()) as PullReply
    const kept = new Map<string, number>()
    for (let number = 0; reply.rows.length > 0; reply = (await desk.pull('ledger', reply.cursor)) as PullReply) for (const { text } of reply.rows) kept.set(text ?? '', (number += 1))
    for (const [text, number] of acknowledged) expect(kept.get(text), victim).toBe(number)
    expect(acknowledged.size).toBeGreaterThan(0)
  }
  await server.stop()
  own.remove()
})

it('PostgreSQL that dies alone is started again, and desks go on', async () => {
  const server = await start(folder.path)
  process.kill(server.postgresProcessId ?? 0, 'SIGKILL')
  const deadline = Date.now() + 15_000
  while ((await fetch(`${server.address}/ready`)).status !== 200 && Date.now() < deadline) await wait(100)
  expect((await fetch(`${server.address}/ready`)).status).toBe(200)
})

it('two server processes on one database wake each other', async () => {
  const postgres = await startTestPostgres()
  const database = await postgres.newDatabase()
  const network = await newTestNetwork(database)
  const [one, other] = [await start(folder.path, { DATABASE_URL: database }), await start(folder.path, { DATABASE_URL: database })]
  expect(one.database).toBe('named')
  const known = await network.service.networkOf(network.networkId)
  if (known === null) throw new Error('The network was made')
  const desks = [deskAt(one), deskAt(other)]
  for (const desk of desks) {
    expect(await desk.join(await makePairingCode(network.parts, known, network.branchId, 'p-1'))).toMatchObject({ ok: true })
    expect(await desk.hello()).toMatchObject({ ok: true })
  }
  const [writer, listener] = desks
  const session = listener?.state.session
  if (writer === undefined || session === null || session === undefined) throw new Error('Both said hello')
  // A session opened at one process is known to the other.
  const headers = sessionHeaders(session, 'GET', syncPaths.wake, Buffer.alloc(0))
  expect(Object.keys(headers)).toEqual([sessionHeader, macHeader])
  const stream = await fetch(`${one.address}${syncPaths.wake}`, { headers })
  const far = await fetch(`${other.address}${syncPaths.wake}`, { headers })
  expect([stream.status, far.status]).toEqual([200, 200])
  const reader = far.body?.getReader()
  const next = async (): Promise<WakeMessage> => JSON.parse(new TextDecoder().decode((await reader?.read())?.value).replace('data: ', '')) as WakeMessage
  const first = await next()
  const began = performance.now()
  await writer.push([writer.write(deductionDraft(1))])
  expect((await next()).heads.ledger).toBe(first.heads.ledger + 1)
  expect(performance.now() - began).toBeLessThan(1_500)
  await Promise.all([stream.body?.cancel(), reader?.cancel()])
  await network.close()
  for (const server of running.splice(0)) await server.stop()
  await postgres.stop()
})
