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
let managerId = ''
let receptionistId = ''

const inStep = async (...desks: Desk[]): Promise<void> => {
  for (const { client } of [...desks, ...desks]) valueOf(await client.syncNow({}))
}
const unlock = async (client: DeskClient, personId: string, pin: string): Promise<void> => void valueOf(await client.unlock({ personId, pin }))
const questionsOf = async (client: DeskClient) => valueOf(await client.readQuestions({}))

let clientId = ''
let membershipId = ''
let serviceId = ''
const deduct = async (client: DeskClient) => client.deductVisit({ operationId: v7(), clientId, membershipId, serviceId, sameVisitConfirmed: true })

beforeAll(async () => {
  server = await networkServer()
  one = await deskInProcess(folders[0]?.path ?? '')
  other = await deskInProcess(folders[1]?.path ?? '')
  valueOf(await one.client.joinNetwork({ serverUrl: server.address, code: server.network.pairingCode }))
  valueOf(await other.client.joinNetwork({ serverUrl: server.address, code: await server.newCode() }))
  managerId = (await one.client.readDesk({})).people[0]?.id ?? ''
  await unlock(one.client, managerId, networkAdmin.pin)
  await unlock(other.client, managerId, networkAdmin.pin)
  receptionistId = valueOf(await one.client.savePerson({ operationId: v7(), personId: null, name: 'Jan Kos', role: 'receptionist', pin: '1357', archived: false })).personId
  valueOf(await one.client.openShift({ operationId: v7(), floatMinor: 10_000 }))
  clientId = valueOf(await one.client.saveClient({ operationId: v7(), clientId: null, client: { name: 'Łucja Żółkowska', phones: ['+48 601 234 821'], email: '', note: '' } })).clientId
  const [type] = (await one.client.listMembershipTypes({ withArchived: false })).types
  membershipId = valueOf(await one.client.sell({ operationId: v7(), clientId, lines: [{ typeId: type?.id ?? '', startDay: null }], discount: null, tenders: [{ method: 'cash', amountMinor: 60_000 }] })).membershipIds[0] ?? ''
  serviceId = valueOf(await one.client.readClientCard({ clientId })).services[0]?.serviceId ?? ''
  for (let taken = 0; taken < 9; taken += 1) valueOf(await deduct(one.client))
  await inStep(one, other)
})
afterAll(async () => {
  await one.close()
  await other.close()
  await server.stop()
  for (const folder of folders) folder.remove()
})

it('both desks take the last visit while the server is away, and both are asked the same', async () => {
  await server.goAway()
  for (const { client } of [one, other]) {
    expect(valueOf(await deduct(client)).left).toBe(0)
    expect(await questionsOf(client)).toEqual({ open: [], answered: [] })
  }
  await server.comeBack()
  await inStep(one, other)
  const [here, there] = [await questionsOf(one.client), await questionsOf(other.client)]
  expect(here).toEqual(there)
  expect(here.open).toMatchObject([{ kind: 'overdrawn', clientName: 'Łucja Żółkowska', card: { before: { left: -1 } }, answers: [{ answer: 'count-as-owed', after: { left: 0 } }, { answer: 'charge-single-price' }, { answer: 'cancel-the-visit' }] }])
  for (const { client } of [one, other]) expect(await client.readSync({})).toMatchObject({ state: 'needs-a-look', questions: 1 })
})

it('a receptionist is refused, a manager’s PIN in place answers as that manager; pressed twice it is one answer', async () => {
  const [question] = (await questionsOf(one.client)).open
  if (question === undefined) throw new Error('There is a question')
  const { kind, subject, ordinal, on } = question
  await unlock(other.client, receptionistId, '1357')
  const input = { operationId: v7(), kind, subject, ordinal, on, answer: 'count-as-owed' }
  const ask = (approval: { personId: string; pin: string } | null) => other.client.answerQuestion({ ...input, approval })
  expect(await ask(null)).toMatchObject({ ok: false, refusal: { code: 'not-allowed-for-this-role' } })
  expect(await ask({ personId: receptionistId, pin: '1357' })).toMatchObject({ ok: false, refusal: { code: 'person-may-not-approve' } })
  expect(await ask({ personId: managerId, pin: '9999' })).toMatchObject({ ok: false, refusal: { code: 'pin-is-wrong' } })
  expect(valueOf(await ask({ personId: managerId, pin: networkAdmin.pin }))).toEqual({ operationId: input.operationId, answer: 'count-as-owed' })
  expect(valueOf(await ask({ personId: managerId, pin: networkAdmin.pin })).operationId).toBe(input.operationId)
  expect((await other.client.readDesk({})).person?.id).toBe(receptionistId)
  expect(await other.client.readSync({})).toMatchObject({ questions: 0 })
  expect((await questionsOf(other.client)).answered).toMatchObject([{ answered: { answer: 'count-as-owed', byName: networkAdmin.adminName }, alsoAnswered: 0 }])
})

it('the desk that did not know answers too, meets the other, and both show the first answer', async () => {
  const [question] = (await questionsOf(one.client)).open
  if (question === undefined) throw new Error('It is still asked here')
  const { kind, subject, ordinal, on } = question
  valueOf(await one.client.answerQuestion({ operationId: v7(), kind, subject, ordinal, on, answer: 'cancel-the-visit', approval: null }))
  await inStep(one, other)
  const [here, there] = [await questionsOf(one.client), await questionsOf(other.client)]
  expect(here).toEqual(there)
  expect(here).toMatchObject({ open: [], answered: [{ answered: { answer: 'count-as-owed' }, alsoAnswered: 1 }] })
  expect(await one.client.answerQuestion({ operationId: v7(), kind, subject, ordinal, on, answer: 'count-as-owed', approval: null })).toMatchObject({ ok: false, refusal: { code: 'question-was-already-answered', facts: { name: networkAdmin.adminName } } })
  for (const { client } of [one, other]) {
    expect(await client.readSync({})).toMatchObject({ state: 'in-step' })
    expect(valueOf(await client.readClientCard({ clientId })).tickets[0]?.left).toBe(0)
    expect(valueOf(await client.checkLedger({})).problems).toEqual([])
  }
})
