import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Server } from '../../src-server/server.ts'
import type { TestNetwork, TestPostgres } from '../fixtures/test-postgres.ts'
import { newTestNetwork, startTestPostgres, startTestServer } from '../fixtures/test-postgres.ts'
import { deductionDraft, httpCarrier, openWireDesk } from '../fixtures/wire-desk.ts'

let postgres: TestPostgres
let server: Server
let network: TestNetwork
let token = ''

beforeAll(async () => {
  postgres = await startTestPostgres()
  const database = await postgres.newDatabase()
  server = await startTestServer(database)
  network = await newTestNetwork(database)
})
afterAll(async () => {
  await network.close()
  await server.close()
  await postgres.stop()
})

async function call(method: string, path: string, body?: unknown, bearer = token): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await fetch(`${server.address}/api/v1${path}`, { method, headers: { authorization: `Bearer ${bearer}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  return { status: response.status, body: await response.json() }
}

it('an admin signs in by name and PIN; nobody else does anything', async () => {
  expect(await call('POST', '/sign-in', { name: 'Ada', pin: '000000' })).toMatchObject({ status: 401, body: { code: 'sign-in-is-wrong' } })
  expect(await call('GET', '/desks')).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
  const { status, body } = await call('POST', '/sign-in', { name: 'Ada', pin: '123456' })
  expect({ status, body }).toMatchObject({ status: 200, body: { networkId: network.networkId, personId: network.adminId } })
  token = (body as { token: string }).token
  expect(await call('GET', '/desks', undefined, `${token.slice(0, -2)}00`)).toMatchObject({ status: 401 })
})

it('a code is made, a desk joins by it and is listed; revoked it may only hand in', async () => {
  const { body } = await call('POST', '/pairing-codes', { branchId: network.branchId, serverUrl: server.address })
  const { code, joinFile } = body as { code: string; joinFile: object }
  expect(joinFile).toMatchObject({ serverUrl: server.address, code })
  expect(await call('POST', '/pairing-codes', { branchId: 'elsewhere', serverUrl: server.address })).toMatchObject({ status: 404, body: { code: 'branch-is-unknown' } })
  const desk = openWireDesk(httpCarrier(server.address))
  expect(await desk.join(code)).toMatchObject({ ok: true })
  await desk.hello({ unsent: 3, sentAtMs: Date.now() - 600_000 })
  const [listed] = (await call('GET', '/desks')).body as { deviceId: string; unsent: number; skewMs: number; revokedAtMs: number | null }[]
  expect(listed).toMatchObject({ deviceId: desk.deviceId, branchId: network.branchId, deskNumber: 1, appVersion: '0.1.0', unsent: 3, revokedAtMs: null })
  expect(Math.round((listed?.skewMs ?? 0) / 60_000)).toBe(-10)
  expect(await call('POST', `/desks/${desk.deviceId}/revoke`, { reason: 'lost' })).toMatchObject({ status: 200, body: { handInUntilMs: expect.any(Number) as number } })
  expect(await desk.pull()).toMatchObject({ ok: false, code: 'device-is-revoked' })
  expect(await desk.push([desk.write(deductionDraft(1))])).toMatchObject({ ok: true })
  expect((await call('GET', '/desks')).body).toMatchObject([{ revokedAtMs: expect.any(Number) as number }])
  expect(await call('POST', '/desks/nobody/revoke', { reason: 'lost' })).toMatchObject({ status: 404, body: { code: 'desk-is-unknown' } })
})

it('records are read and written; a PIN is never shown; an edit made meanwhile is told', async () => {
  const [branch] = (await call('GET', '/references/branch')).body as { id: string; hash: string; version: number; value: Record<string, unknown> }[]
  const value = { ...branch?.value, receiptFooter: 'Thank you' }
  expect(await call('PUT', `/references/branch/${network.branchId}`, { value, edited: branch?.hash })).toMatchObject({ status: 200, body: { wasEditedMeanwhile: false } })
  expect(await call('PUT', `/references/branch/${network.branchId}`, { value: { ...value, receiptFooter: 'Other' }, edited: branch?.hash })).toMatchObject({ status: 200, body: { wasEditedMeanwhile: true } })
  expect(await call('PUT', `/references/branch/${network.branchId}`, { value: { id: network.branchId }, edited: null })).toMatchObject({ status: 400, body: { code: 'value-is-not-valid' } })
  const people = await call('GET', '/references/person')
  expect(JSON.stringify(people.body)).not.toContain('scrypt')
  const [ada] = people.body as { hash: string; value: Record<string, unknown> }[]
  expect(await call('PUT', `/references/person/${network.adminId}`, { value: ada?.value, edited: ada?.hash, pin: '654321' })).toMatchObject({ status: 200 })
  expect(await call('POST', '/sign-in', { name: 'Ada', pin: '123456' })).toMatchObject({ status: 401 })
  expect(await call('POST', '/sign-in', { name: 'Ada', pin: '654321' })).toMatchObject({ status: 200 })
  expect(await call('GET', '/standing')).toMatchObject({ status: 200, body: { operations: expect.any(Number) as number, quarantined: 0 } })
})

it('wrong sign-ins are slowed, also for the right PIN', async () => {
  for (let tries = 0; tries < 5; tries += 1) expect(await call('POST', '/sign-in', { name: 'Ada', pin: '999999' })).toMatchObject({ status: 401 })
  expect(await call('POST', '/sign-in', { name: 'Ada', pin: '654321' })).toMatchObject({ status: 429, body: { code: 'sign-in-is-slowed' } })
})

it('the administration describes itself in OpenAPI 3.1', async () => {
  const described = (await (await fetch(`${server.address}/openapi.json`)).json()) as { openapi: string; paths: Record<string, unknown> }
  expect(described.openapi).toMatch(/^3\.1/)
  expect(Object.keys(described.paths)).toEqual(expect.arrayContaining(['/sign-in', '/desks', '/desks/{deviceId}/revoke', '/references/{kind}/{id}']))
})
