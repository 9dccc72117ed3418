import { v7 } from 'uuid'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CounterDesk } from '../fixtures/counter-desk.ts'
import { codeOf, openCounterDesk } from '../fixtures/counter-desk.ts'
import { valueOf } from '../fixtures/desk-in-process.ts'

let desk: CounterDesk
beforeEach(async () => { desk = await openCounterDesk() })
afterEach(() => desk.close())

const type = { name: 'Gift card', amountMinor: null, writeOff: 'multiple' as const, validity: { unit: 'year' as const, count: 1 }, taxedAt: 'use' as const, taxBasisPoints: 0, order: 0, archived: false }
const cash = (amountMinor: number) => ({ method: 'cash' as const, amountMinor })
type Sale = Parameters<CounterDesk['client']['sell']>[0]
const sale = (lines: Sale['lines'], tenders: Sale['tenders'], change: object = {}): Sale => ({ operationId: v7(), clientId: desk.known.clientId, lines, discount: null, tenders, ...change })
const service = (change: object = {}) => ({ kind: 'service' as const, serviceId: desk.known.serviceId, quantity: 1, ...change })
const expectedCash = async () => (await desk.client.readShift({})).shift?.expectedCashMinor
const left = async () => valueOf(await desk.client.readClientCard({ clientId: desk.known.clientId })).tickets[0]?.left
const buyCard = async (amountMinor: number) => {
  const { typeId } = valueOf(await desk.client.saveGiftCardType({ operationId: v7(), typeId: null, type }))
  const sold = valueOf(await desk.client.sell(sale([{ kind: 'gift-card', typeId, amountMinor }], [cash(amountMinor)])))
  return { typeId, saleId: sold.saleId, card: sold.giftCards[0] ?? { number: '', code: '', giftCardId: '' } }
}

it('a gift card is sold, found by its number, and pays by its code alone', async () => {
  const { client } = desk
  const { card } = await buyCard(10_000)
  expect(valueOf(await client.findGiftCard({ text: card.number }))).toMatchObject({ mayRedeem: false, toSpendMinor: 10_000, lastDay: '2027-03-09' })
  expect(codeOf(await client.sell(sale([service()], [{ method: 'gift-card', code: card.number, amountMinor: 1000 }])))).toBe('gift-card-needs-its-code')
  expect(codeOf(await client.sell(sale([service()], [{ method: 'gift-card', code: 'WA01NOTHING0000', amountMinor: 1000 }])))).toBe('gift-card-is-unknown')
  const asked = sale([service()], [{ method: 'gift-card', code: card.code, amountMinor: 3000 }, cash(1000)])
  const paid = valueOf(await client.sell(asked))
  expect(valueOf(await client.sell(asked))).toEqual(paid)
  expect(codeOf(await client.sell({ ...asked, lines: [service({ quantity: 2 })] }))).toBe('operation-id-was-used-for-something-else')
  expect(valueOf(await client.findGiftCard({ text: card.code }))).toMatchObject({ mayRedeem: true, toSpendMinor: 7000, redeemedMinor: 3000 })
  expect(await expectedCash()).toBe(70_000 + 10_000 + 1000)
  valueOf(await client.cancelBill({ operationId: v7(), saleId: paid.saleId, cannotGoBack: [], reason: 'mistake' }))
  expect(valueOf(await client.findGiftCard({ text: card.code }))).toMatchObject({ toSpendMinor: 10_000, creditedMinor: 3000 })
  expect(valueOf(await client.checkLedger({})).problems).toEqual([])
})

it('a bill that paid for a gift card goes back only while the card is unused', async () => {
  const { card, saleId } = await buyCard(5000)
  const cancel = () => desk.client.cancelBill({ operationId: v7(), saleId, cannotGoBack: [], reason: 'client-asked' })
  const paid = valueOf(await desk.client.sell(sale([service()], [{ method: 'gift-card', code: card.code, amountMinor: 4000 }])))
  expect(codeOf(await cancel())).toBe('bill-has-a-used-gift-card')
  valueOf(await desk.client.cancelBill({ operationId: v7(), saleId: paid.saleId, cannotGoBack: [], reason: 'mistake' }))
  valueOf(await cancel())
  expect(codeOf(await desk.client.sell(sale([service()], [{ method: 'gift-card', code: card.code, amountMinor: 4000 }])))).toBe('gift-card-was-taken-back')
})

it('an account is topped up, pays, and is paid out by who may', async () => {
  const { client, known } = desk
  valueOf(await client.sell(sale([{ kind: 'account-top-up', amountMinor: 6000 }], [cash(6000)])))
  valueOf(await client.sell(sale([service()], [{ method: 'client-account', amountMinor: 4000 }])))
  expect(codeOf(await client.sell(sale([service()], [{ method: 'client-account', amountMinor: 4000 }])))).toBe('account-holds-less')
  await desk.becomeReceptionist()
  const payOut = (change: object = {}) => client.payOutAccount({ operationId: v7(), clientId: known.clientId, amountMinor: 1500, method: 'cash', ...change })
  expect(codeOf(await payOut())).toBe('not-allowed-for-this-role')
  const paid = valueOf(await payOut({ approval: desk.managerApproves }))
  expect(paid).toMatchObject({ balanceMinor: 500 })
  expect(codeOf(await payOut({ approval: desk.managerApproves }))).toBe('account-holds-less')
  expect(valueOf(await client.readReceipt({ saleId: paid.operationId }))).toMatchObject({ kind: 'refund', totalMinor: 1500, originalNumber: null })
  expect(await expectedCash()).toBe(70_000 + 6000 - 1500)
})

it('a visit pays for a line of the bill, and the line beside it is paid in cash', async () => {
  const { client, known } = desk
  const covered = service({ membershipId: known.membershipId })
  valueOf(await client.sell(sale([covered, service()], [cash(4000)])))
  expect(await left()).toBe(9)
  expect(codeOf(await client.sell(sale([covered], [])))).toBe('the-same-visit-was-just-deducted')
  expect(await left()).toBe(9)
  const second = valueOf(await client.sell(sale([covered], [], { sameVisitConfirmed: true })))
  expect(await left()).toBe(8)
  const cancel = { operationId: v7(), saleId: second.saleId, cannotGoBack: [], reason: 'mistake' as const }
  valueOf(await client.cancelBill(cancel))
  expect(await left()).toBe(9)
  valueOf(await client.cancelBill(cancel))
  expect(await left()).toBe(9)
})

it('a discount above the limit takes a manager’s PIN in place', async () => {
  await desk.becomeReceptionist()
  const discount = { kind: 'percent' as const, basisPoints: 2000, amountMinor: 0, reason: 'staff' as const }
  const asked = (change: object) => sale([service()], [cash(3200)], { discount, ...change })
  expect(codeOf(await desk.client.sell(asked({})))).toBe('discount-needs-a-manager')
  valueOf(await desk.client.sell(asked({ approval: desk.managerApproves })))
})

it('C3 money in and out of the drawer moves what is expected of it', async () => {
  const { client } = desk
  expect(valueOf(await client.payIn({ operationId: v7(), amountMinor: 5000, reason: 'change' }))).toMatchObject({ expectedCashMinor: 75_000 })
  const out = { operationId: v7(), amountMinor: 20_000, reason: 'bank' as const }
  expect(valueOf(await client.payOut(out))).toEqual(valueOf(await client.payOut(out)))
  expect(await expectedCash()).toBe(55_000)
  expect(codeOf(await client.payOut({ operationId: v7(), amountMinor: 55_001, reason: 'bank' }))).toBe('drawer-holds-less')
  expect(codeOf(await client.payIn({ operationId: v7(), amountMinor: 0, reason: 'change' }))).toBe('amount-is-nothing')
  valueOf(await client.openDrawer({ operationId: v7(), reason: 'change' }))
  await desk.becomeReceptionist()
  expect(codeOf(await client.openDrawer({ operationId: v7(), reason: 'change' }))).toBe('not-allowed-for-this-role')
  valueOf(await client.openDrawer({ operationId: v7(), reason: 'change', approval: desk.managerApproves }))
  expect((await client.readShift({})).shift).toMatchObject({ movements: [{ why: 'pay-in', amountMinor: 5000 }, { why: 'pay-out', amountMinor: -20_000 }] })
  expect((await client.readDay({ day: '2026-03-10' })).lines.slice(0, 4).map(({ kind }) => kind)).toEqual(['drawer-opened', 'drawer-opened', 'pay-out', 'pay-in'])
})
