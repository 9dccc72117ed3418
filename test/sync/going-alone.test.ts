import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deskInProcess, valueOf } from '../fixtures/desk-in-process.ts'
import type { NetworkServer } from '../fixtures/network-server.ts'
import { networkAdmin, networkServer } from '../fixtures/network-server.ts'
import { tempFolder } from '../fixtures/temp-folder.ts'

type Desk = Awaited<ReturnType<typeof deskInProcess>>
let server: NetworkServer
let one: Desk
let other: Desk
const folders = [tempFolder(), tempFolder()]
let ahead = 0
const clock = { now: () => Date.now() + ahead }
let managerId = ''
const card = { clientId: '', membershipId: '', serviceId: '' }

const inStep = async (...desks: Desk[]): Promise<void> => {
  for (const { client } of [...desks, ...desks]) valueOf(await client.syncNow({}))
}
const deduct = ({ client }: Desk, approval: { personId: string; pin: string } | null = null) => client.deductVisit({ ...card, operationId: v7(), sameVisitConfirmed: true, approval })
const cardAt = async ({ client }: Desk) => valueOf(await client.readClientCard({ clientId: card.clientId }))
const setLimits = async (hoursAlone: number | null, visitsPerCardAlone: number | null) => valueOf(await one.client.savePolicy({ operationId: v7(), hoursAlone, visitsPerCardAlone }))
const unlock = async (personId: string, pin: string) => valueOf(await one.client.unlock({ personId, pin }))

beforeAll(async () => {
  server = await networkServer()
  one = await deskInProcess(folders[0]?.path ?? '', clock)
  other = await deskInProcess(folders[1]?.path ?? '', clock)
  valueOf(await one.client.joinNetwork({ serverUrl: server.address, code: server.network.pairingCode }))
  valueOf(await other.client.joinNetwork({ serverUrl: server.address, code: await server.newCode() }))
  managerId = (await one.client.readDesk({})).people[0]?.id ?? ''
  for (const { client } of [one, other]) valueOf(await client.unlock({ personId: managerId, pin: networkAdmin.pin }))
  valueOf(await one.client.openShift({ operationId: v7(), floatMinor: 10_000 }))
  card.clientId = valueOf(await one.client.saveClient({ operationId: v7(), clientId: null, client: { name: 'Łucja Żółkowska', phones: ['+48 601 234 821'], email: '', note: '' } })).clientId
  const [type] = (await one.client.listMembershipTypes({ withArchived: false })).types
  card.membershipId = valueOf(await one.client.sell({ operationId: v7(), clientId: card.clientId, lines: [{ typeId: type?.id ?? '', startDay: null }], discount: null, tenders: [{ method: 'cash', amountMinor: 60_000 }] })).membershipIds[0] ?? ''
  card.serviceId = (await cardAt(one)).services[0]?.serviceId ?? ''
  await inStep(one, other)
})
afterAll(async () => {
  await one.close()
  await other.close()
  await server.stop()
  for (const folder of folders) folder.remove()
})

it('asking first says whether the others were heard: yes in step, no and at once while the cable is out', async () => {
  valueOf(await one.client.pullTheCable({ isOut: true }))
  valueOf(await deduct(other))
  valueOf(await other.client.syncNow({}))
  expect(await one.client.askFirst({ clientId: card.clientId })).toEqual({ isFresh: false })
  expect((await cardAt(one)).tickets[0]?.left).toBe(10)
  valueOf(await one.client.pullTheCable({ isOut: false }))
  await inStep(one)
  expect(await one.client.askFirst({ clientId: card.clientId })).toEqual({ isFresh: true })
  expect((await cardAt(one)).tickets[0]?.left).toBe(9)
  expect(valueOf(await one.client.checkLedger({})).problems).toEqual([])
})

it('what the others are heard on says nothing of its age; alone the card says since when', async () => {
  expect((await cardAt(one)).balanceAsOf).toBeNull()
  expect((await one.client.readDesk({})).status).toMatchObject({ code: 'all-saved' })
  await server.goAway()
  expect(await one.client.syncNow({})).toMatchObject({ ok: false })
  expect((await cardAt(one)).balanceAsOf).toMatchObject({ time: expect.stringMatching(/^\d\d:\d\d$/) as string })
  expect((await one.client.readDesk({})).status).toMatchObject({ code: 'offline', since: expect.stringMatching(/^\d\d:\d\d$/) as string })
  expect(await one.client.askFirst({ clientId: card.clientId })).toEqual({ isFresh: false })
})

it('past the visits a card may give alone a receptionist needs a manager’s PIN, and both are recorded', async () => {
  await setLimits(null, 1)
  const { personId } = valueOf(await one.client.savePerson({ operationId: v7(), personId: null, name: 'Jan Kos', role: 'receptionist', pin: '1357', archived: false }))
  await unlock(personId, '1357')
  expect(valueOf(await deduct(one)).left).toBe(8)
  expect(await deduct(one)).toMatchObject({ ok: false, refusal: { code: 'card-was-used-alone-enough', facts: { visits: 1 } } })
  expect(await deduct(one, { personId: managerId, pin: '9999' })).toMatchObject({ ok: false, refusal: { code: 'pin-is-wrong' } })
  const { operationId } = valueOf(await deduct(one, { personId: managerId, pin: networkAdmin.pin }))
  await unlock(managerId, networkAdmin.pin)
  const [latest] = valueOf(await one.client.readOperationLog({ before: null, limit: 1 })).lines
  expect(latest).toMatchObject({ operationId, kind: 'deduct-visit' })
  expect(JSON.parse(latest?.body ?? '')).toMatchObject({ approvedBy: managerId })
})

it('what is not acknowledged yet says so in the history', async () => {
  const { history } = await cardAt(one)
  expect(history.filter(({ kind }) => kind === 'visit').map(({ isSent }) => isSent)).toEqual([false, false, true])
})

it('alone, more than the limit goes back for a card only with a manager’s PIN, whoever stands there', async () => {
  valueOf(await one.client.savePolicy({ operationId: v7(), hoursAlone: null, visitsPerCardAlone: null, amountPerCardAloneMinor: 5000 }))
  const topUp = (amountMinor: number) => one.client.sell({ operationId: v7(), clientId: card.clientId, lines: [{ kind: 'account-top-up', amountMinor }], discount: null, tenders: [{ method: 'cash', amountMinor }] })
  const { saleId } = valueOf(await topUp(6000))
  const bill = (approval: { personId: string; pin: string } | null) => one.client.cancelBill({ operationId: v7(), saleId, cannotGoBack: [], reason: 'mistake', approval })
  const payOut = (amountMinor: number) => one.client.payOutAccount({ operationId: v7(), clientId: card.clientId, amountMinor, method: 'cash', approval: null })
  expect(await bill(null)).toMatchObject({ ok: false, refusal: { code: 'card-amount-alone-is-reached', facts: { limitMinor: 5000 } } })
  expect(await payOut(5001)).toMatchObject({ ok: false, refusal: { code: 'card-amount-alone-is-reached' } })
  expect(await one.client.refundMembership({ operationId: v7(), membershipId: card.membershipId, formula: 'value-left', feeMinor: 0, cannotGoBack: [], reason: 'client-asked', approval: null })).toMatchObject({ ok: false, refusal: { code: 'card-amount-alone-is-reached' } })
  valueOf(await bill({ personId: managerId, pin: networkAdmin.pin }))
  valueOf(await topUp(5000))
  valueOf(await payOut(5000))
})

it('past the hours a desk may go alone the same; heard again the limits say nothing', async () => {
  await setLimits(24, null)
  await unlock((await one.client.readDesk({})).people.find(({ name }) => name === 'Jan Kos')?.id ?? '', '1357')
  valueOf(await deduct(one))
  ahead = 25 * 3_600_000
  valueOf(await one.client.answerToday({ day: (await one.client.readDesk({})).clockDay }))
  expect(await deduct(one)).toMatchObject({ ok: false, refusal: { code: 'desk-was-alone-too-long', facts: { hours: 25 } } })
  await server.comeBack()
  await inStep(one)
  valueOf(await deduct(one))
  expect((await cardAt(one)).history.filter(({ isSent }) => !isSent)).toHaveLength(1)
})
