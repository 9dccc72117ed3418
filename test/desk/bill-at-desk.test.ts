import { v7 } from 'uuid'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { OpenSale } from '#contract/shapes/open-sale.ts'
import type { CounterDesk } from '../fixtures/counter-desk.ts'
import { codeOf, openCounterDesk } from '../fixtures/counter-desk.ts'
import { valueOf } from '../fixtures/desk-in-process.ts'

let desk: CounterDesk
beforeEach(async () => { desk = await openCounterDesk() })
afterEach(() => desk.close())

const half = { kind: 'percent' as const, basisPoints: 5000, amountMinor: 0, reason: 'complaint' as const }
const bill = (change: object = {}) => ({ operationId: v7(), clientId: desk.known.clientId, lines: [{ kind: 'service' as const, serviceId: desk.known.serviceId, quantity: 2 }], discount: half, tenders: [], ...change })
const paid = async (asked: ReturnType<typeof bill>) => {
  const quote = valueOf(await desk.client.quoteSale({ ...asked, discount: asked.discount }))
  return desk.client.sell({ ...asked, tenders: [{ method: 'card', amountMinor: quote.totalMinor }] })
}
const needsManager = async (asked: ReturnType<typeof bill>) => valueOf(await desk.client.quoteSale(asked)).needsManager

it('a discount is allowed for the bill as it stands: another line or another discount is asked for anew, another bill too', async () => {
  const { client, managerApproves } = desk
  await desk.becomeReceptionist()
  const asked = bill()
  expect(await needsManager(asked)).toBe(true)
  expect(codeOf(await paid(asked))).toBe('discount-needs-a-manager')
  expect(codeOf(await client.approveDiscount({ ...asked, approval: { ...managerApproves, pin: '0000' } }))).toBe('pin-is-wrong')
  valueOf(await client.approveDiscount({ ...asked, approval: managerApproves }))
  expect(await needsManager(asked)).toBe(false)
  expect(await needsManager({ ...asked, discount: { ...half, basisPoints: 6000 } })).toBe(true)
  expect(await needsManager({ ...asked, lines: [...asked.lines, ...asked.lines] })).toBe(true)
  expect(codeOf(await paid({ ...asked, operationId: v7() }))).toBe('discount-needs-a-manager')
  expect(codeOf(await paid(asked))).toBe('done')
})

it('a manager who may no longer allow it has allowed nothing', async () => {
  const { client, managerApproves, managerId } = desk
  const second = valueOf(await client.savePerson({ operationId: v7(), personId: null, name: 'Iza', role: 'branch-manager', pin: '8642', archived: false }))
  await desk.becomeReceptionist()
  const asked = bill()
  valueOf(await client.approveDiscount({ ...asked, approval: { personId: second.personId, pin: '8642' } }))
  await desk.becomeManager()
  valueOf(await client.savePerson({ operationId: v7(), personId: second.personId, name: 'Iza', role: 'receptionist', pin: null, archived: false }))
  await desk.becomeReceptionist()
  expect(await needsManager(asked)).toBe(true)
  expect(codeOf(await paid(asked))).toBe('discount-needs-a-manager')
  expect(managerApproves.personId).toBe(managerId)
})

it('open sales are kept with what they come to; one that was paid is no longer open, one that cannot be sold has no sum', async () => {
  const { client, known } = desk
  const open = (change: Partial<OpenSale> = {}): OpenSale => ({ operationId: v7(), clientId: known.clientId, name: '', begunAt: Date.parse('2026-03-10T11:00:00Z'), lines: [{ kind: 'service', serviceId: known.serviceId, quantity: 1 }], discount: null, tenders: [], method: 'cash', givenMinor: null, code: '', inHand: false, ...change })
  const [paidOne, named, broken] = [open(), open({ clientId: null, name: 'blue coat', inHand: true }), open({ lines: [{ kind: 'service', serviceId: 'gone', quantity: 1 }] })]
  valueOf(await client.keepOpenSales({ sales: [paidOne, named, broken] }))
  const { totalMinor } = valueOf(await client.quoteSale({ ...bill({ discount: null }), lines: paidOne.lines }))
  valueOf(await client.sell({ operationId: paidOne.operationId, clientId: paidOne.clientId, lines: paidOne.lines, discount: null, tenders: [{ method: 'card', amountMinor: totalMinor }] }))
  const { sales } = await client.readOpenSales({})
  expect(sales.map(({ sale, totalMinor: sum }) => [sale.operationId, sum])).toEqual([[named.operationId, totalMinor], [broken.operationId, null]])
  await client.lock({})
  expect(await client.readOpenSales({})).toEqual({ sales: [] })
  expect(codeOf(await client.keepOpenSales({ sales: [] }))).toBe('nobody-is-unlocked')
})

it('what a gift card paid for is shown to who may see reports, with the receipt of each', async () => {
  const { client, known } = desk
  const { typeId } = valueOf(await client.saveGiftCardType({ operationId: v7(), typeId: null, type: { name: 'Gift card', amountMinor: null, writeOff: 'multiple', validity: null, taxedAt: 'use', taxBasisPoints: 0, order: 9, archived: false } }))
  const sold = valueOf(await client.sell({ operationId: v7(), clientId: null, lines: [{ kind: 'gift-card', typeId, amountMinor: 5000 }], discount: null, tenders: [{ method: 'cash', amountMinor: 5000 }] }))
  const code = sold.giftCards[0]?.code ?? ''
  const used = valueOf(await client.sell({ operationId: v7(), clientId: known.clientId, lines: [{ kind: 'service', serviceId: known.serviceId, quantity: 1 }], discount: null, tenders: [{ method: 'gift-card', code, amountMinor: 1000 }, { method: 'cash', amountMinor: 100_000 }] }))
  const { history } = valueOf(await client.findGiftCard({ text: code }))
  expect(history).toMatchObject([{ kind: 'sold', amountMinor: 5000, receiptNumber: sold.receiptNumber }, { kind: 'redeemed', amountMinor: 1000, receiptNumber: used.receiptNumber }])
  const receipt = valueOf(await client.readReceipt({ saleId: used.saleId }))
  expect(receipt.tenders).toContainEqual({ method: 'gift-card', amountMinor: 1000, number: sold.giftCards[0]?.number })
  await desk.becomeReceptionist()
  expect(valueOf(await client.findGiftCard({ text: code }))).toMatchObject({ toSpendMinor: 4000, history: null })
})
