import { describe, expect, it } from 'vitest'
import { calendarDay } from '#core/dates/calendar-day.ts'
import { assertBalanced } from '#core/ledger/entry.ts'
import { emptySlice } from '#core/ledger/slice.ts'
import type { Operation } from '#core/ledger/operation.ts'
import { membershipStatus } from '#core/memberships/membership-status.ts'
import { effectsOf } from '#core/operations/effects-of.ts'
import { findQuestions } from '#core/operations/find-questions.ts'
import type { SellBody } from '#core/sales/bodies.ts'
import { decideCancelBill } from '#core/sales/decide-cancel.ts'
import { readSale } from '#core/sales/read-sale.ts'
import { saleKey } from '#core/sales/sale-effects.ts'
import { must } from '#core/std/must.ts'
import { byAccount, byCard, byGiftCard, cash, giftCardLine, serviceLine, tellBills, topUpLine } from '../fixtures/bill-story.ts'
import { foldOperations, membershipAsOf, placed, tellStory, tenVisits } from '../fixtures/membership-story.ts'
import type { Story } from '../fixtures/membership-story.ts'
import { reversalParts } from '../fixtures/refund-story.ts'

const today = '2026-03-10'
const stamp = { id: 'op-x', occurredAt: 99, businessDay: calendarDay(today), actorId: 'p-1', branchId: 'b-1' }
const cancelStory = (story: Story) => {
  const sale = must(story.operations[0], 'A story begins with its sale') as Operation<string, SellBody>
  const state = readSale(foldOperations(story.operations).get(saleKey(sale.id)) ?? emptySlice)
  return decideCancelBill({ sale, state, memberships: [story.asOf(today)], giftCards: [], accounts: new Map(), cannotGoBack: [], reason: 'mistake', approvedBy: null }, reversalParts, stamp)
}

describe('K1 a bill goes back whole, or is refused with the way out', () => {
  it('an unused membership ends with its bill', () => {
    const story = tellStory(tenVisits, '2026-03-01')
    const decided = cancelStory(story)
    if (!decided.ok) throw new Error(decided.refusal.code)
    const operation = placed(decided.value)
    assertBalanced(effectsOf(operation).entries)
    const after = membershipAsOf([...story.operations, operation], tenVisits, today)
    expect(after).toMatchObject({ valueLeftMinor: 0, rows: [{ left: 0 }] })
    expect(membershipStatus(after)).toBe('cancelled')
  })

  it.each<[string, (story: Story) => void, string | null]>([
    ['a visit was taken', (story) => story.visit('2026-03-02'), 'bill-has-a-used-membership'],
    ['a visit was taken and given back', (story) => story.giveBack('2026-03-03', story.visit('2026-03-02')), null],
  ])('%s', (_, tell, code) => {
    const story = tellStory(tenVisits, '2026-03-01')
    tell(story)
    const decided = cancelStory(story)
    expect(decided.ok ? null : decided.refusal.code).toBe(code)
  })

  it.each<[string, (bills: ReturnType<typeof tellBills>) => string, string | null]>([
    ['a service paid in cash', (bills) => bills.sell(today, [serviceLine(4500)], [cash(4500)]), null],
    ['the same bill again', (bills) => { const id = bills.sell(today, [serviceLine(4500)], [cash(4500)]); bills.cancel(today, id); return id }, 'bill-was-already-cancelled'],
    ['a gift card that was not used', (bills) => bills.sell(today, [giftCardLine(5000)], [cash(5000)]), null],
    ['a gift card that paid something', (bills) => { const id = bills.sell(today, [giftCardLine(5000)], [cash(5000)]); bills.sell(today, [serviceLine(100)], [byGiftCard(100)]); return id }, 'bill-has-a-used-gift-card'],
    ['a gift card whose bill was cancelled first', (bills) => { const id = bills.sell(today, [giftCardLine(5000)], [cash(5000)]); bills.cancel(today, bills.sell(today, [serviceLine(100)], [byGiftCard(100)])); return id }, null],
    ['a top-up still there', (bills) => bills.sell(today, [topUpLine(2000)], [cash(2000)]), null],
    ['a top-up that was spent', (bills) => { const id = bills.sell(today, [topUpLine(2000)], [cash(2000)]); bills.sell(today, [serviceLine(100)], [byAccount(100)]); return id }, 'bill-top-up-was-spent'],
  ])('%s', (_, tell, code) => {
    const bills = tellBills()
    const decided = bills.planCancel(today, tell(bills))
    expect(decided.ok ? null : decided.refusal.code).toBe(code)
  })

  it('money goes back by each way as it came, the rounding of the coins too', () => {
    const bills = tellBills()
    bills.sell(today, [giftCardLine(3000)], [cash(3000)])
    bills.sell(today, [topUpLine(1000)], [cash(1000)])
    const id = bills.sell(today, [serviceLine(9998)], [byGiftCard(3000), byAccount(1000), byCard(998), cash(5000)])
    const rounded = bills.sell(today, [serviceLine(9998)], [cash(10_000)], 2)
    bills.cancel(today, id)
    bills.cancel(today, rounded)
    for (const operation of bills.operations) assertBalanced(effectsOf(operation).entries)
    expect(bills.slice('shift:shift-1').balances).toMatchObject({ 'cash EUR': 4000, 'card EUR': 0 })
    expect([bills.card(today).toSpendMinor, bills.account()]).toEqual([3000, 1000])
  })
})

describe('K2 a gift card gets back what it paid', () => {
  it.each<[string, 'single' | 'multiple', number, number, number]>([
    ['multiple, down to zero', 'multiple', 5000, 0, 5000],
    ['multiple, in part', 'multiple', 2000, 3000, 5000],
    ['single, its forfeit comes back', 'single', 2000, 0, 5000],
  ])('%s', (_, writeOff, paid, before, after) => {
    const bills = tellBills()
    bills.sell('2026-03-01', [giftCardLine(5000, writeOff)], [cash(5000)])
    const id = bills.sell('2026-03-02', [serviceLine(paid)], [byGiftCard(paid)])
    expect(bills.card('2026-03-02').toSpendMinor).toBe(before)
    bills.cancel('2026-03-03', id)
    expect(bills.card('2026-03-03').toSpendMinor).toBe(after)
  })

  it('an expired card too: what comes back can still be spent', () => {
    const bills = tellBills()
    bills.sell('2026-03-01', [giftCardLine(5000, 'multiple', { unit: 'month', count: 1 })], [cash(5000)])
    const id = bills.sell('2026-03-20', [serviceLine(2000)], [byGiftCard(2000)])
    expect(bills.card('2026-04-01')).toMatchObject({ hasEnded: true, lapsedMinor: 3000, toSpendMinor: 0 })
    bills.cancel('2026-04-02', id)
    expect(bills.card('2026-04-02')).toMatchObject({ lapsedMinor: 3000, owedMinor: 2000, toSpendMinor: 2000 })
  })
})

it('K3 cancelled at two desks: credited once, and asked about', () => {
  const bills = tellBills()
  bills.sell('2026-03-01', [topUpLine(1000), giftCardLine(5000)], [cash(6000)])
  const id = bills.sell('2026-03-02', [serviceLine(3000)], [byGiftCard(2000), byAccount(1000)])
  bills.cancel('2026-03-03', id)
  bills.cancelBlindly('2026-03-03', id)
  expect([bills.card('2026-03-03').toSpendMinor, bills.account()]).toEqual([5000, 1000])
  const questions = findQuestions({ slice: bills.slice, terms: () => null, salesWithNumber: () => [] }, saleKey(id), calendarDay('2026-03-03'))
  expect(questions).toMatchObject([{ kind: 'reversed-twice', ordinal: 1, facts: { amountMinor: 3000 } }])
})
