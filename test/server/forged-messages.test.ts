import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { syncPaths } from '#core/sync-protocol/paths.ts'
import { syncRefusal } from '#core/sync-protocol/refusal.ts'
import type { SyncRefusalCode } from '#core/sync-protocol/refusal.ts'
import type { Server } from '../../src-server/server.ts'
import { makePairingCode } from '../../src-server/sync/pairing-code.ts'
import type { TestNetwork, TestPostgres } from '../fixtures/test-postgres.ts'
import { newTestNetwork, startTestPostgres, startTestServer } from '../fixtures/test-postgres.ts'
import type { HttpCarrier, WireDesk } from '../fixtures/wire-desk.ts'
import { deductionDraft, httpCarrier, openWireDesk, sessionHeaders, testCrypto } from '../fixtures/wire-desk.ts'

let postgres: TestPostgres
let server: Server
let network: TestNetwork
let other: TestNetwork
let carrier: HttpCarrier
let desk: WireDesk

beforeAll(async () => {
  postgres = await startTestPostgres()
  const database = await postgres.newDatabase()
  server = await startTestServer(database)
  network = await newTestNetwork(database)
  other = await newTestNetwork(database)
  carrier = httpCarrier(server.address)
  desk = openWireDesk(carrier)
  await desk.join(await codeOf(network))
  await desk.hello()
})
afterAll(async () => {
  await Promise.all([network.close(), other.close()])
  await server.close()
  await postgres.stop()
})

async function codeOf({ service, parts, networkId, branchId }: TestNetwork): Promise<string> {
  const known = await service.networkOf(networkId)
  if (known === null) throw new Error('The network was made')
  return makePairingCode(parts, known, branchId, 'p-1')
}

type Sent = { readonly path: string; readonly body: Uint8Array; readonly headers?: Readonly<Record<string, string>> }

/** A push of this desk, bent before it is sent. */
function pushOf(bend: (message: Record<string, unknown>) => unknown = (message) => message, after: (body: Buffer, headers: Record<string, string>) => Sent | null = () => null): Sent {
  const session = desk.state.session
  if (session === null) throw new Error('Say hello first')
  const body = Buffer.from(JSON.stringify(bend({ epoch: desk.state.epoch, stream: 'ledger', rows: ['{}'], signedHeads: [] })))
  const headers = sessionHeaders(session, 'POST', syncPaths.push, body)
  return after(body, headers) ?? { path: syncPaths.push, body, headers }
}

const hello = (message: unknown): Sent => ({ path: syncPaths.hello, body: Buffer.from(JSON.stringify(message)) })
const gzip = { 'content-encoding': 'gzip' }

const cases: readonly { readonly title: string; readonly sent: () => Sent | Promise<Sent>; readonly code: SyncRefusalCode; readonly status: number }[] = [
  { title: 'a hello that is no JSON', sent: () => ({ path: syncPaths.hello, body: Buffer.from('<html>Sign in to the hotspot</html>') }), code: 'message-is-malformed', status: 400 },
  { title: 'a hello cut short', sent: () => ({ path: syncPaths.hello, body: Buffer.from(JSON.stringify(desk.helloMessage()).slice(0, 200)) }), code: 'message-is-malformed', status: 400 },
  { title: 'an empty hello', sent: () => ({ path: syncPaths.hello, body: Buffer.alloc(0) }), code: 'message-is-malformed', status: 400 },
  { title: 'a hello of null', sent: () => hello(null), code: 'message-is-malformed', status: 400 },
  { title: 'a hello with a signature of another key', sent: () => hello(openWireDesk(carrier, { deviceId: desk.deviceId }).helloMessage({ networkId: network.networkId })), code: 'signature-is-wrong', status: 401 },
  { title: 'a hello changed after it was signed', sent: () => hello({ ...desk.helloMessage(), hello: { ...desk.helloMessage().hello, unsent: 9 } }), code: 'signature-is-wrong', status: 401 },
  { title: 'a hello of a device nobody enrolled', sent: () => hello(openWireDesk(carrier).helloMessage({ networkId: network.networkId })), code: 'device-is-unknown', status: 403 },
  { title: 'a hello to a network that does not exist', sent: () => hello(desk.helloMessage({ networkId: testCrypto.newId() })), code: 'network-is-unknown', status: 404 },
  { title: 'a hello to something that is no network', sent: () => hello(desk.helloMessage({ networkId: "' OR 1=1 --" })), code: 'network-is-unknown', status: 404 },
  { title: 'a hello to another network of this server', sent: () => hello(desk.helloMessage({ networkId: other.networkId })), code: 'device-is-unknown', status: 403 },
  { title: 'a hello of a future version', sent: () => hello(desk.helloMessage({ protocol: { oldest: 7, newest: 9 } })), code: 'protocol-too-new', status: 426 },
  { title: 'a hello heard before', sent: async () => {
    const message = desk.helloMessage()
    await carrier.open('hello', message)
    return hello(message)
  }, code: 'session-is-over', status: 401 },
  { title: 'a push without a session', sent: () => ({ path: syncPaths.push, body: Buffer.from('{}') }), code: 'session-is-over', status: 401 },
  { title: 'a push with a session somebody made up', sent: () => pushOf(undefined, (body, headers) => ({ path: syncPaths.push, body, headers: { ...headers, 'x-counterfoil-session': `${Buffer.from(JSON.stringify([network.networkId, desk.deviceId, 2, Date.now() + 1e6, false, 'x'])).toString('base64url')}.${'0'.repeat(32)}` } })), code: 'session-is-over', status: 401 },
  { title: 'a push changed on its way', sent: () => pushOf(undefined, (body, headers) => ({ path: syncPaths.push, body: Buffer.concat([body, Buffer.from(' ')]), headers })), code: 'session-is-over', status: 401 },
  { title: 'a push whose MAC is of another path', sent: () => pushOf(undefined, (body, headers) => ({ path: syncPaths.pull, body, headers })), code: 'session-is-over', status: 401 },
  { title: 'a push without rows', sent: () => pushOf((message) => ({ ...message, rows: [] })), code: 'message-is-malformed', status: 400 },
  { title: 'a push with 501 rows', sent: () => pushOf((message) => ({ ...message, rows: Array.from({ length: 501 }, () => '{}') })), code: 'message-is-malformed', status: 400 },
  { title: 'a push of another epoch', sent: () => pushOf((message) => ({ ...message, epoch: 'long-ago' })), code: 'new-epoch', status: 409 },
  { title: 'a body longer than the server takes', sent: () => pushOf((message) => ({ ...message, rows: ['x'.repeat(9 * 1024 * 1024)] })), code: 'message-is-too-large', status: 413 },
  { title: 'a short body that unpacks to a very long one', sent: () => ({ path: syncPaths.hello, body: gzipSync(Buffer.alloc(64 * 1024 * 1024)), headers: gzip }), code: 'message-is-too-large', status: 413 },
  { title: 'a body that says it is packed and is not', sent: () => ({ path: syncPaths.hello, body: Buffer.from('{}'), headers: gzip }), code: 'message-is-malformed', status: 400 },
  { title: 'a body packed in a way nobody agreed on', sent: () => ({ path: syncPaths.hello, body: Buffer.from('{}'), headers: { 'content-encoding': 'br' } }), code: 'message-is-malformed', status: 400 },
  { title: 'a code nobody made', sent: () => {
    const join = { code: '00000000', deviceId: testCrypto.newId(), publicKey: desk.keys.publicKey, appVersion: '1', sentAtMs: 1 }
    return { path: syncPaths.join, body: Buffer.from(JSON.stringify({ join, signature: desk.sign('something else') })) }
  }, code: 'signature-is-wrong', status: 401 },
]

it.each(cases)('P6 $title is refused as $code and stores nothing', async ({ sent, code, status }) => {
  const before = await network.parts.store.heads(network.networkId)
  const { path, body, headers } = await sent()
  const answer = await carrier.post(path, body, headers)
  expect({ status: answer.status, body: syncRefusal.parse(answer.body).code }).toEqual({ status, body: code })
  expect(await network.parts.store.heads(network.networkId)).toEqual(before)
})

it('what was refused is counted, and the desk still sends and receives', async () => {
  const metrics = await (await fetch(`${server.address}/metrics`)).text()
  expect(metrics).toMatch(/counterfoil_refused_total\{what="session-is-over"\} [1-9]/)
  expect(metrics).toMatch(/counterfoil_refused_total\{what="message-is-malformed"\} [1-9]/)
  await desk.hello()
  const rows = [desk.write(deductionDraft(1))]
  const first = await desk.push(rows)
  expect(first).toMatchObject({ ok: true })
  expect(await desk.push(rows)).toMatchObject({ ok: true, results: first.ok ? first.results : [] })
})

it('wrong codes are slowed', async () => {
  const tryCode = async (): Promise<unknown> => openWireDesk(carrier).join('00000000')
  for (let tries = 0; tries < 5; tries += 1) expect(await tryCode()).toMatchObject({ ok: false, code: 'code-is-wrong' })
  expect(await tryCode()).toMatchObject({ ok: false, code: 'too-many-requests', retryAfterMs: expect.any(Number) as number })
})
