import { v7 } from 'uuid'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CounterDesk } from '../fixtures/counter-desk.ts'
import { codeOf, openCounterDesk, takeVisit } from '../fixtures/counter-desk.ts'
import { valueOf } from '../fixtures/desk-in-process.ts'

let desk: CounterDesk
beforeEach(async () => { desk = await openCounterDesk() })
afterEach(() => desk.close())

const refund = (change: object = {}) => ({ operationId: v7(), membershipId: desk.known.membershipId, formula: 'value-left' as const, feeMinor: 0, cannotGoBack: [], reason: 'client-asked' as const, ...change })
const cancel = (change: object = {}) => ({ operationId: v7(), saleId: desk.known.saleId, cannotGoBack: [], reason: 'mistake' as const, ...change })
const ticket = async () => valueOf(await desk.client.readClientCard({ clientId: desk.known.clientId })).tickets[0]
const expectedCash = async () => (await desk.client.readShift({})).shift?.expectedCashMinor

it('a refund gives the value left, ends the membership, takes a number, and prints with the original’s', async () => {
  const { client, known } = desk
  valueOf(await takeVisit(desk))
  const { operationId: _none, reason: _neither, ...choice } = refund()
  expect(valueOf(await client.quoteRefund(choice))).toMatchObject({ paidMinor: 60_000, valueUsedMinor: 6000, visitsTaken: 9, chosen: { refundMinor: 54_000, tenders: [{ method: 'cash', amountMinor: 54_000 }] } })
  const asked = refund()
  const first = valueOf(await client.refundMembership(asked))
  expect(first).toMatchObject({ receiptNumber: 'WA-01-1-000002', refundMinor: 54_000 })
  expect(valueOf(await client.refundMembership(asked))).toEqual(first)
  expect(await ticket()).toMatchObject({ status: 'refunded', left: 0, valueLeftMinor: 0 })
  expect(await expectedCash()).toBe(10_000 + 60_000 - 54_000)
  expect((await client.readShift({})).shift).toMatchObject({ lastReceipt: 'WA-01-1-000002', movements: [{ why: 'refund', amountMinor: -54_000 }] })
  expect(valueOf(await client.readReceipt({ saleId: first.operationId }))).toMatchObject({ kind: 'refund', number: 'WA-01-1-000002', originalNumber: 'WA-01-1-000001', totalMinor: 54_000 })
  expect(codeOf(await client.refundMembership(refund()))).toBe('membership-was-refunded')
  expect(codeOf(await takeVisit(desk))).toBe('membership-was-refunded')
  expect(valueOf(await client.readClientCard({ clientId: known.clientId })).history[0]).toMatchObject({ kind: 'refunded', change: -9, leftAfter: 0 })
  expect((await client.readDay({ day: '2026-03-10' })).lines[0]).toMatchObject({ kind: 'refunded', amountMinor: -54_000 })
  expect(valueOf(await client.checkLedger({})).problems).toEqual([])
})

it('a receptionist needs a manager’s PIN in place, and both are recorded', async () => {
  const { client } = desk
  await desk.becomeReceptionist()
  expect(codeOf(await client.refundMembership(refund()))).toBe('not-allowed-for-this-role')
  expect(codeOf(await client.refundMembership(refund({ approval: { personId: desk.managerId, pin: '0000' } })))).toBe('pin-is-wrong')
  valueOf(await client.refundMembership(refund({ approval: desk.managerApproves })))
  await desk.becomeManager()
  const [line] = valueOf(await client.readOperationLog({ before: null, limit: 1 })).lines
  expect(JSON.parse(line?.body ?? '{}')).toMatchObject({ approvedBy: desk.managerId })
})

it('wrong approvals count as wrong PINs, and slow down', async () => {
  await desk.becomeReceptionist()
  const approval = { personId: desk.managerId, pin: '0000' }
  for (let wrong = 1; wrong < 5; wrong += 1) expect(codeOf(await desk.client.refundMembership(refund({ approval })))).toBe('pin-is-wrong')
  expect(codeOf(await desk.client.refundMembership(refund({ approval })))).toBe('pin-must-wait')
  expect(codeOf(await desk.client.refundMembership(refund({ approval: desk.managerApproves })))).toBe('pin-must-wait')
})

it('a cancelled bill gives all of it back and ends what it sold', async () => {
  const { client } = desk
  const asked = cancel()
  const first = valueOf(await client.cancelBill(asked))
  expect(first).toMatchObject({ receiptNumber: 'WA-01-1-000002', totalMinor: 60_000, tenders: [{ method: 'cash', amountMinor: 60_000 }] })
  expect(valueOf(await client.cancelBill(asked))).toEqual(first)
  expect(await ticket()).toMatchObject({ status: 'cancelled', left: 0 })
  expect(await expectedCash()).toBe(10_000)
  expect(valueOf(await client.readReceipt({ saleId: first.operationId }))).toMatchObject({ kind: 'cancellation', originalNumber: 'WA-01-1-000001', totalMinor: 60_000 })
  expect(codeOf(await client.cancelBill(cancel()))).toBe('bill-was-already-cancelled')
  expect(codeOf(await takeVisit(desk))).toBe('membership-was-cancelled')
  expect(valueOf(await client.checkLedger({})).problems).toEqual([])
})

it('a used bill is not cancelled but refunded, and nothing moves without a shift', async () => {
  const { client } = desk
  valueOf(await takeVisit(desk))
  expect(codeOf(await client.cancelBill(cancel()))).toBe('bill-has-a-used-membership')
  const shift = (await client.readShift({})).shift
  valueOf(await client.closeShift({ operationId: v7(), shiftId: shift?.shiftId ?? '', countedCashMinor: 70_000 }))
  expect(codeOf(await client.refundMembership(refund()))).toBe('there-is-no-open-shift')
})

it('what a card cannot take back goes onto the client’s account', async () => {
  const { client, known } = desk
  const sold = valueOf(await client.sell({ operationId: v7(), clientId: known.clientId, lines: [{ typeId: known.typeId, startDay: null }], discount: null, tenders: [{ method: 'card', amountMinor: 60_000 }] }))
  const back = valueOf(await client.cancelBill(cancel({ saleId: sold.saleId, cannotGoBack: ['card'] })))
  expect(back.tenders).toEqual([{ method: 'client-account', amountMinor: 60_000, insteadOf: 'card' }])
})
