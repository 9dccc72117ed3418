import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DeskClient } from '../fixtures/desk-in-process.ts'
import { deskInProcess, valueOf } from '../fixtures/desk-in-process.ts'
import type { NetworkServer } from '../fixtures/network-server.ts'
import { networkAdmin, networkServer } from '../fixtures/network-server.ts'
import { tempFolder } from '../fixtures/temp-folder.ts'

type Desk = Awaited<ReturnType<typeof deskInProcess>>
let server: NetworkServer
let one: Desk
let other: Desk
const folders = [tempFolder(), tempFolder()]

const unlock = async (client: DeskClient): Promise<void> => {
  const [person] = (await client.readDesk({})).people
  valueOf(await client.unlock({ personId: person?.id ?? '', pin: networkAdmin.pin }))
}
const inStep = async (...desks: Desk[]): Promise<void> => {
  // Twice: what one sends in the second round of the other comes in the first of the next.
  for (const { client } of [...desks, ...desks]) valueOf(await client.syncNow({}))
}

beforeAll(async () => {
  server = await networkServer()
  one = await deskInProcess(folders[0]?.path ?? '')
  other = await deskInProcess(folders[1]?.path ?? '')
})
afterAll(async () => {
  await one.close()
  await other.close()
  await server.stop()
  for (const folder of folders) folder.remove()
})

it('both desks join with their codes and have the network’s catalogue and people', async () => {
  expect(valueOf(await one.client.joinNetwork({ serverUrl: server.address, code: server.network.pairingCode.toLowerCase() }))).toEqual({ networkName: 'Morning Studio', isReady: true, mustMatch: false })
  expect(await other.client.joinNetwork({ serverUrl: server.address, code: server.network.pairingCode })).toMatchObject({ ok: false, refusal: { code: 'join-code-was-used' } })
  expect(valueOf(await other.client.joinNetwork({ serverUrl: server.address, code: await server.newCode() }))).toMatchObject({ isReady: true })
  const [first, second] = [await one.client.readDesk({}), await other.client.readDesk({})]
  expect([first.deskName, second.deskName]).toEqual(['01', '02'])
  expect(first.people.map(({ name }) => name)).toEqual(['Ewa Lis'])
  await unlock(one.client)
  await unlock(other.client)
  expect((await other.client.listMembershipTypes({ withArchived: false })).types).toHaveLength(4)
})

let clientId = ''
let membershipId = ''
let serviceId = ''

it('sold here, used there', async () => {
  valueOf(await one.client.openShift({ operationId: v7(), floatMinor: 10_000 }))
  clientId = valueOf(await one.client.saveClient({ operationId: v7(), clientId: null, client: { name: 'Łucja Żółkowska', phones: ['+48 601 234 821'], email: '', note: '' } })).clientId
  const [type] = (await one.client.listMembershipTypes({ withArchived: false })).types
  const sold = valueOf(await one.client.sell({ operationId: v7(), clientId, lines: [{ typeId: type?.id ?? '', startDay: null }], discount: null, tenders: [{ method: 'cash', amountMinor: 60_000 }] }))
  membershipId = sold.membershipIds[0] ?? ''
  await inStep(one, other)
  const found = await other.client.searchClients({ text: '4821' })
  expect(found.clients.map(({ name }) => name)).toEqual(['Łucja Żółkowska'])
  const card = valueOf(await other.client.readClientCard({ clientId }))
  serviceId = card.services[0]?.serviceId ?? ''
  expect(valueOf(await other.client.deductVisit({ operationId: v7(), clientId, membershipId, serviceId, sameVisitConfirmed: false })).left).toBe(9)
  await inStep(other, one)
  expect(valueOf(await one.client.readClientCard({ clientId })).tickets[0]?.left).toBe(9)
})

it('the server goes away: both go on alone, and when it is back both have everything once', async () => {
  await server.goAway()
  for (const { client } of [one, other]) {
    valueOf(await client.deductVisit({ operationId: v7(), clientId, membershipId, serviceId, sameVisitConfirmed: true }))
    expect(await client.syncNow({})).toMatchObject({ ok: false, refusal: { code: 'server-does-not-answer' } })
    expect(await client.readSync({})).toMatchObject({ state: 'offline', unsent: 1 })
  }
  await server.comeBack()
  await inStep(one, other)
  for (const { client } of [one, other]) {
    expect(valueOf(await client.readClientCard({ clientId })).tickets[0]?.left).toBe(7)
    expect(await client.readSync({})).toMatchObject({ state: 'in-step', unsent: 0, quarantined: 0 })
    expect(valueOf(await client.checkLedger({})).problems).toEqual([])
  }
  const [first, second] = [await one.client.readSync({}), await other.client.readSync({})]
  expect(first.streams).toEqual(second.streams)
})
