import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { must } from '#core/std/must.ts'
import type { CounterDesk } from '../fixtures/counter-desk.ts'
import { codeOf, dayMs, openCounterDesk, takeVisit } from '../fixtures/counter-desk.ts'
import { valueOf } from '../fixtures/desk-in-process.ts'

let desk: CounterDesk
beforeEach(async () => { desk = await openCounterDesk() })
afterEach(() => desk.close())

const ask = (change: object = {}) => ({ operationId: v7(), clientId: desk.known.clientId, membershipId: desk.known.membershipId, serviceId: desk.known.serviceId, sameVisitConfirmed: true, ...change })
const owe = async () => valueOf(await desk.client.recordOwedVisit(ask())).operationId
const useUp = async () => { for (let visit = 0; visit < 10; visit += 1) valueOf(await takeVisit(desk)) }
const sellNext = async () => {
  const { client, known } = desk
  const sold = valueOf(await client.sell({ operationId: v7(), clientId: known.clientId, lines: [{ typeId: known.typeId, startDay: null }], discount: null, tenders: [{ method: 'card', amountMinor: 60_000 }] }))
  return must(sold.membershipIds[0], 'One was sold')
}

describe('O1 owed visits', () => {
  it('are recorded only when nothing is left', async () => {
    expect(codeOf(await desk.client.recordOwedVisit(ask()))).toBe('visit-can-be-taken')
  })

  it('are settled once from the next membership, and owed again when that visit is given back', async () => {
    const { client } = desk
    await useUp()
    const owedId = await owe()
    const membershipId = await sellNext()
    const settling = valueOf(await client.deductVisit(ask({ membershipId, owedId })))
    expect(settling.left).toBe(9)
    expect(codeOf(await client.deductVisit(ask({ membershipId, owedId })))).toBe('owed-visit-was-already-settled')
    valueOf(await client.returnVisit({ operationId: v7(), originalOperationId: settling.operationId, reason: 'wrong-service' }))
    valueOf(await client.deductVisit(ask({ membershipId, owedId })))
  })

  it('are settled by payment, and owed again when that bill is cancelled; or written off with a right', async () => {
    const { client, known } = desk
    await useUp()
    const owedId = await owe()
    const pay = () => client.sell({ operationId: v7(), clientId: known.clientId, lines: [{ kind: 'service', serviceId: known.serviceId, quantity: 1, owedId }], discount: null, tenders: [{ method: 'cash', amountMinor: 4000 }] })
    const paid = valueOf(await pay())
    expect(codeOf(await pay())).toBe('owed-visit-was-already-settled')
    valueOf(await client.cancelBill({ operationId: v7(), saleId: paid.saleId, cannotGoBack: [], reason: 'mistake' }))
    await desk.becomeReceptionist()
    const writeOff = (change: object = {}) => client.writeOffOwedVisit({ operationId: v7(), clientId: known.clientId, owedId, reason: 'goodwill', ...change })
    expect(codeOf(await writeOff())).toBe('not-allowed-for-this-role')
    valueOf(await writeOff({ approval: desk.managerApproves }))
    expect(codeOf(await writeOff({ approval: desk.managerApproves }))).toBe('owed-visit-was-already-settled')
  })
})

it('a receptionist corrects and passes an end only with a manager’s PIN in place', async () => {
  const { client, known } = desk
  valueOf(await takeVisit(desk))
  desk.pass(187 * dayMs)
  await desk.becomeReceptionist()
  expect(codeOf(await client.deductVisit(ask()))).toBe('membership-has-ended')
  expect(codeOf(await client.deductVisit(ask({ override: { reason: 'goodwill' } })))).toBe('not-allowed-for-this-role')
  expect(valueOf(await client.deductVisit(ask({ override: { reason: 'goodwill' }, approval: desk.managerApproves }))).left).toBe(8)
  const extend = (change: object = {}) => client.extendMembership({ operationId: v7(), membershipId: known.membershipId, days: 30, reason: 'illness', ...change })
  expect(codeOf(await extend())).toBe('not-allowed-for-this-role')
  valueOf(await extend({ approval: desk.managerApproves }))
  valueOf(await client.deductVisit(ask()))
  await desk.becomeManager()
  expect(valueOf(await client.correctBalance({ operationId: v7(), membershipId: known.membershipId, row: 0, visits: 2, reason: 'goodwill' })).left).toBe(9)
})
