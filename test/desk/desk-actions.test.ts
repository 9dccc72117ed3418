import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DeskClient } from '../fixtures/desk-in-process.ts'
import { deskInProcess, firstManager, openForBusiness, valueOf } from '../fixtures/desk-in-process.ts'
import { tempFolder } from '../fixtures/temp-folder.ts'

const dayMs = 86_400_000
let folder: ReturnType<typeof tempFolder>
let now = Date.parse('2026-03-10T11:00:00Z')
let client: DeskClient
let close: () => Promise<void>
let known: Awaited<ReturnType<typeof openForBusiness>>

async function start(): Promise<void> {
  const desk = await deskInProcess(folder.path, { now: () => now })
  client = desk.client
  close = desk.close
}
beforeEach(async () => {
  now = Date.parse('2026-03-10T11:00:00Z')
  folder = tempFolder()
  await start()
  known = await openForBusiness(client)
})
afterEach(async () => {
  await close()
  folder.remove()
})

const count = async (): Promise<number> => (await client.readDesk({})).operations
const left = async (): Promise<number | null> => valueOf(await client.readClientCard({ clientId: known.clientId })).tickets[0]?.left ?? null
const visit = (operationId = v7(), sameVisitConfirmed = true) => client.deductVisit({ operationId, clientId: known.clientId, membershipId: known.membershipId, serviceId: known.serviceId, sameVisitConfirmed })
const bill = (operationId = v7()) => ({ operationId, clientId: known.clientId, lines: [{ typeId: known.typeId, startDay: null }], discount: null, tenders: [{ method: 'cash' as const, amountMinor: 60_000 }] })

describe('L6 the same id again', () => {
  it('fifty presses take one visit and get one answer', async () => {
    const operationId = v7()
    const answers = await Promise.all(Array.from({ length: 50 }, () => visit(operationId)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await left()).toBe(9)
  })
  it('a retried sale is one sale with one number', async () => {
    const sale = bill()
    expect(await client.sell(sale)).toEqual(await client.sell(sale))
    expect((await client.readShift({})).shift).toMatchObject({ sales: 2, lastReceipt: 'WA-01-1-000002' })
  })
  it.each([
    ['another visit', async () => { const id = v7(); await visit(id); return client.deductVisit({ operationId: id, clientId: known.clientId, membershipId: known.membershipId, serviceId: valueOf(await client.readClientCard({ clientId: known.clientId })).services[1]?.serviceId ?? '', sameVisitConfirmed: true }) }],
    ['another bill', async () => { const sale = bill(); await client.sell(sale); return client.sell({ ...sale, tenders: [{ method: 'card', amountMinor: 60_000 }] }) }],
    ['another kind of action', async () => { const id = v7(); await visit(id); return client.openShift({ operationId: id, floatMinor: 0 }) }],
  ])('for %s is refused and changes nothing', async (_, again) => {
    await again()
    const before = await count()
    expect(await again().then(async (answer) => answer)).toMatchObject({ ok: false, refusal: { code: 'operation-id-was-used-for-something-else' } })
    expect(await count()).toBeGreaterThanOrEqual(before)
  })
})

describe('nonsense is refused before anything happens', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['an id that is no id', () => client.deductVisit({ operationId: 'x', clientId: known.clientId, membershipId: known.membershipId, serviceId: known.serviceId, sameVisitConfirmed: false })],
    ['a negative float', () => client.openShift({ operationId: v7(), floatMinor: -1 })],
    ['half a cent', () => client.openShift({ operationId: v7(), floatMinor: 0.5 })],
    ['an amount beyond the ledger', () => client.openShift({ operationId: v7(), floatMinor: 100_000_000_001 })],
    ['a name of ten megabytes', () => client.saveClient({ operationId: v7(), clientId: null, client: { name: 'x'.repeat(10_000_000), phones: [], email: '', note: '' } })],
    ['a day that is none', () => client.freezeMembership({ operationId: v7(), membershipId: known.membershipId, from: '2026-02-30', until: null })],
    ['text for a number', () => client.openShift({ operationId: v7(), floatMinor: '5' as unknown as number })],
    ['no body at all', () => client.sell(undefined as never)],
  ])('%s', async (_, call) => {
    const before = await count()
    await expect(call()).rejects.toThrow(/^Input validation failed: look at .*Nothing was recorded\.$/)
    expect(await count()).toBe(before)
  })
  it.each<[string, () => Promise<unknown>, string]>([
    ['an unknown membership', () => client.deductVisit({ operationId: v7(), clientId: known.clientId, membershipId: v7(), serviceId: known.serviceId, sameVisitConfirmed: false }), 'membership-is-unknown'],
    ['an unknown client', () => client.readClientCard({ clientId: 'nobody' }), 'client-is-unknown'],
    ['an unknown service', () => client.deductVisit({ operationId: v7(), clientId: known.clientId, membershipId: known.membershipId, serviceId: 'x', sameVisitConfirmed: false }), 'service-is-unknown'],
    ['an unknown type', () => client.sell({ ...bill(), lines: [{ typeId: 'x', startDay: null }] }), 'membership-type-is-unknown'],
    ['a visit that was a sale', () => client.returnVisit({ operationId: v7(), originalOperationId: known.saleId, reason: 'undo' }), 'there-is-no-such-visit'],
    ['a phone of letters', () => client.saveClient({ operationId: v7(), clientId: null, client: { name: 'A', phones: ['call me'], email: '', note: '' } }), 'phone-is-not-a-phone'],
    ['setting up again', () => client.startAlone(firstManager), 'desk-is-already-set-up'],
    ['a second open shift', () => client.openShift({ operationId: v7(), floatMinor: 0 }), 'shift-is-already-open'],
  ])('%s', async (_, call, code) => {
    const before = await count()
    expect(await call()).toMatchObject({ ok: false, refusal: { code } })
    expect(await count()).toBe(before)
  })
})

describe('who is unlocked', () => {
  it('nobody does nothing', async () => {
    await client.lock({})
    expect(await visit()).toMatchObject({ ok: false, refusal: { code: 'nobody-is-unlocked' } })
    expect(await client.readClientCard({ clientId: known.clientId })).toMatchObject({ ok: false })
    expect(await client.searchClients({ text: 'luc' })).toEqual({ clients: [], more: false })
  })
  it('a receptionist does not change prices, and a discount above the limit needs a manager', async () => {
    const { personId } = valueOf(await client.savePerson({ operationId: v7(), personId: null, name: 'Jan', role: 'receptionist', pin: '1357', archived: false }))
    valueOf(await client.unlock({ personId, pin: '1357' }))
    const settings = valueOf(await client.readSettings({}))
    expect(JSON.stringify(settings)).not.toContain('scrypt')
    expect(await client.saveService({ operationId: v7(), serviceId: settings.services[0]?.id ?? '', name: 'X', priceMinor: 1 })).toMatchObject({ ok: false, refusal: { code: 'not-allowed-for-this-role' } })
    expect(await client.sell({ ...bill(), discount: { kind: 'percent', basisPoints: 5000, amountMinor: 0, reason: 'other' } })).toMatchObject({ ok: false, refusal: { code: 'discount-needs-a-manager' } })
  })
  it('wrong PINs make the desk wait, and a restart does not shorten the wait', async () => {
    const [person] = (await client.readDesk({})).people
    const tryPin = (pin: string) => client.unlock({ personId: person?.id ?? '', pin })
    for (let wrong = 1; wrong < 5; wrong += 1) expect(await tryPin('0000')).toMatchObject({ ok: false, refusal: { code: 'pin-is-wrong', facts: { triesLeft: 5 - wrong } } })
    expect(await tryPin('0000')).toMatchObject({ ok: false, refusal: { code: 'pin-must-wait' } })
    await close()
    await start()
    expect(await tryPin(firstManager.pin)).toMatchObject({ ok: false, refusal: { code: 'pin-must-wait' } })
    now += 11_000
    expect(await tryPin(firstManager.pin)).toMatchObject({ ok: true })
  })
  it('somebody who manages people always stays', async () => {
    const [person] = valueOf(await client.readSettings({})).people
    expect(await client.savePerson({ operationId: v7(), personId: person?.id ?? '', name: 'Ewa', role: 'receptionist', pin: null, archived: false })).toMatchObject({ ok: false, refusal: { code: 'last-manager-cannot-be-removed' } })
  })
})

describe('S4 a clock set back a year in the middle of the day', () => {
  it('changes no count and no money, and the desk asks which day it is', async () => {
    valueOf(await visit())
    now -= 365 * dayMs
    expect(await client.readDesk({})).toMatchObject({ mustAnswerToday: true, today: '2025-03-10', lastBusinessDay: '2026-03-10' })
    expect(valueOf(await client.answerToday({ day: '2026-03-10' }))).toEqual({ today: '2026-03-10' })
    expect(await client.readDesk({})).toMatchObject({ mustAnswerToday: false, today: '2026-03-10' })
    valueOf(await visit())
    expect(await left()).toBe(8)
    expect((await client.readShift({})).shift).toMatchObject({ expectedCashMinor: 70_000, totalMinor: 60_000 })
    now += 365 * dayMs
    expect(await client.readDesk({})).toMatchObject({ mustAnswerToday: false, today: '2026-03-10' })
    expect(await client.checkLedger({})).toMatchObject({ ok: true, value: { problems: [] } })
  })
})

it('B5 receipts are numbered without a gap over restarts, and refused sales take none', async () => {
  await client.sell({ ...bill(), tenders: [] })
  valueOf(await client.sell(bill()))
  await close()
  await start()
  valueOf(await client.unlock({ personId: (await client.readDesk({})).people[0]?.id ?? '', pin: firstManager.pin }))
  expect(valueOf(await client.sell(bill())).receiptNumber).toBe('WA-01-1-000003')
})

it('the first PDF of a receipt is the receipt, the second says COPY', async () => {
  const pdf = async (): Promise<string> => valueOf(await client.saveReceipt({ saleId: known.saleId, paper: '80mm' })).pdfBase64
  const first = await pdf()
  const second = await pdf()
  expect(second).not.toBe(first)
  expect(await pdf()).toBe(second)
})
