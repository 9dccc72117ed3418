import fc from 'fast-check'
import { expect, it } from 'vitest'
import { refundFormulas } from '#core/catalogue/membership-terms.ts'
import { calendarDay } from '#core/dates/calendar-day.ts'
import { assertBalanced } from '#core/ledger/entry.ts'
import { balanceOf } from '#core/ledger/slice.ts'
import { effectsOf } from '#core/operations/effects-of.ts'
import type { MoneyMethod, Tender } from '#core/sales/bodies.ts'
import type { RefundAsk } from '#core/sales/decide-refund.ts'
import { decideRefund, planRefund } from '#core/sales/decide-refund.ts'
import type { GivenBack } from '#core/sales/refund-body.ts'
import { refundOf } from '#core/sales/refund-body.ts'
import { readSale } from '#core/sales/read-sale.ts'
import { saleKey } from '#core/sales/sale-effects.ts'
import { leftToGiveBack } from '#core/sales/split-refund.ts'
import { byAccount, byCard, byGiftCard, cash, giftCardLine, serviceLine, tellBills, topUpLine } from '../fixtures/bill-story.ts'
import { membershipAsOf, membershipId, membershipLine, tenVisits } from '../fixtures/membership-story.ts'
import { massage, reversalParts } from '../fixtures/refund-story.ts'

const stamp = (day: string) => ({ id: 'op-x', occurredAt: 1, businessDay: calendarDay(day), actorId: 'p-1', branchId: 'b-1' })
const sum = (parts: readonly { readonly amountMinor: number }[]): number => parts.reduce((total, { amountMinor }) => total + amountMinor, 0)
/** What went back by the way it had come; what was turned to the account counts for the way it had come by. */
const backBy = (method: string, tenders: readonly GivenBack[]): number => sum(tenders.filter((tender) => (tender.method === 'client-account' ? (tender.insteadOf ?? tender.method) : tender.method) === method))

const story = fc.record({
  price: fc.integer({ min: 1, max: 50_000 }),
  loaded: fc.integer({ min: 1, max: 30_000 }),
  topUp: fc.integer({ min: 0, max: 30_000 }),
  shares: fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })),
  writeOff: fc.constantFrom('single' as const, 'multiple' as const),
  cashStep: fc.constantFrom(1, 5, 100),
  used: fc.integer({ min: 0, max: 11 }),
  givenBack: fc.integer({ min: 0, max: 3 }),
  spentBefore: fc.integer({ min: 0, max: 5000 }),
  formula: fc.constantFrom(...refundFormulas),
  fee: fc.integer({ min: 0, max: 3000 }),
  cannotGoBack: fc.subarray<MoneyMethod>(['cash', 'card']),
})

it('T2 a bill with a membership, refunded by any formula: payments equal totals, never more goes back than came by each way, cards, account and drawer hold what their story says', () => {
  let refunded = 0
  fc.assert(fc.property(story, (told) => {
    const bills = tellBills()
    bills.sell('2026-03-01', [giftCardLine(told.loaded, told.writeOff)], [cash(told.loaded)])
    if (told.topUp > 0) bills.sell('2026-03-01', [topUpLine(told.topUp)], [cash(told.topUp)])
    // A card that pays more than once has paid something else before.
    const before = told.writeOff === 'multiple' ? Math.min(told.spentBefore, told.loaded) : 0
    if (before > 0) bills.sell('2026-03-01', [serviceLine(before)], [byGiftCard(before)])
    const card = Math.min(bills.card('2026-03-01').toSpendMinor, Math.floor((told.price * told.shares[0]) / 300))
    const stored = Math.min(told.topUp, Math.floor((told.price * told.shares[1]) / 300))
    const plastic = Math.floor((told.price * told.shares[2]) / 300)
    const paid: Tender[] = [byGiftCard(card), byAccount(stored), byCard(plastic), cash(told.price - card - stored - plastic)].filter(({ amountMinor }) => amountMinor > 0)
    expect(sum(paid)).toBe(told.price)
    const saleId = bills.sell('2026-03-02', [membershipLine(tenVisits, told.price, calendarDay('2026-03-02'))], paid)
    const visits = Array.from({ length: told.used }, () => bills.record('2026-03-03', 'deduct-visit', { membershipId, row: 0, visits: 1, serviceId: 's-1', serviceName: 'Massage', visitDay: '2026-03-03', homeBranchId: 'b-1', valueShownMinor: null }))
    for (const originalId of visits.slice(0, told.givenBack)) bills.record('2026-03-04', 'return-visit', { membershipId, originalId, row: 0, visits: 1, takesActivationBack: false, reason: 'undo' })
    const ask = (): RefundAsk => ({
      membership: membershipAsOf(bills.operations, tenVisits, '2026-03-05'), services: [massage], line: membershipLine(tenVisits, told.price, calendarDay('2026-03-02')), left: leftToGiveBack(paid, readSale(bills.slice(saleKey(saleId))).givenBack),
      cashStepMinor: told.cashStep, formula: told.formula, feeMinor: told.formula === 'value-left' || told.formula === 'less-list-price' ? told.fee : 0, reason: 'client-asked', cannotGoBack: told.cannotGoBack, approvedBy: null,
    })
    const decided = decideRefund(ask(), reversalParts, stamp('2026-03-05'))
    const back = decided.ok ? decided.value.body.tenders : []
    if (decided.ok) {
      refunded += 1
      bills.record('2026-03-05', 'refund-membership', decided.value.body)
      expect(refundOf(decided.value.body)).toBeLessThanOrEqual(told.price)
      expect(sum(back)).toBeLessThanOrEqual(told.price)
      for (const method of ['cash', 'card', 'gift-card', 'client-account']) expect(backBy(method, back)).toBeLessThanOrEqual(sum(paid.filter((tender) => tender.method === method)))
      expect(back.filter(({ method }) => told.cannotGoBack.some((one) => one === method))).toEqual([])
      const again = planRefund(ask())
      expect(again.ok).toBe(false)
    }
    for (const { kind, body, ...operation } of bills.operations) assertBalanced(effectsOf({ ...operation, kind, body }).entries)
    const cashBack = sum(back.filter(({ method }) => method === 'cash'))
    expect(balanceOf(bills.slice('shift:shift-1'), 'cash', 'EUR')).toBe(told.loaded + told.topUp + sum(paid.filter(({ method }) => method === 'cash')) - cashBack)
    expect(bills.account()).toBe(told.topUp - stored + sum(back.filter(({ method }) => method === 'client-account')))
    const holds = bills.card('2026-03-05')
    expect(holds).toMatchObject({ loadedMinor: told.loaded, redeemedMinor: before + card, creditedMinor: sum(back.filter(({ method }) => method === 'gift-card')) })
    expect(holds.owedMinor).toBe(holds.loadedMinor + holds.creditedMinor - holds.redeemedMinor - holds.forfeitedMinor - holds.lapsedMinor - holds.takenBackMinor)
    expect(holds.owedMinor).toBeGreaterThanOrEqual(0)
  }), { numRuns: 200 })
  // A property of refunds that met none would say nothing.
  expect(refunded).toBeGreaterThan(50)
})
