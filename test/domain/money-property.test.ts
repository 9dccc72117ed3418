import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assertBalanced } from '#core/ledger/entry.ts'
import { balanceOf } from '#core/ledger/slice.ts'
import { effectsOf } from '#core/operations/effects-of.ts'
import type { SaleLine, SellBody, Tender } from '#core/sales/bodies.ts'
import type { CancelBillBody } from '#core/sales/cancel-body.ts'
import { byAccount, byCard, byGiftCard, cash, giftCardLine, serviceLine, tellBills, topUpLine } from '../fixtures/bill-story.ts'

const day = (number: number): string => `2026-${String(3 + Math.floor(number / 28)).padStart(2, '0')}-${String((number % 28) + 1).padStart(2, '0')}`

describe('G1 a gift card owes what its story says', () => {
  it.each<[string, 'single' | 'multiple', { loaded: number; uses: number[]; cancelled?: number; asOf: string }, object]>([
    ['just sold', 'multiple', { loaded: 5000, uses: [], asOf: '2026-03-01' }, { owedMinor: 5000, toSpendMinor: 5000 }],
    ['used in part', 'multiple', { loaded: 5000, uses: [2000], asOf: '2026-03-05' }, { owedMinor: 3000, forfeitedMinor: 0 }],
    ['used twice until zero', 'multiple', { loaded: 5000, uses: [2000, 3000], asOf: '2026-03-05' }, { owedMinor: 0, toSpendMinor: 0 }],
    ['single: the rest is forfeited', 'single', { loaded: 5000, uses: [2000], asOf: '2026-03-05' }, { owedMinor: 0, forfeitedMinor: 3000, toSpendMinor: 0 }],
    ['single: the forfeit comes back', 'single', { loaded: 5000, uses: [2000], cancelled: 0, asOf: '2026-03-05' }, { owedMinor: 5000, forfeitedMinor: 0, creditedMinor: 2000 }],
    ['on its last day', 'multiple', { loaded: 5000, uses: [2000], asOf: '2026-03-31' }, { owedMinor: 3000, hasEnded: false }],
    ['the day after', 'multiple', { loaded: 5000, uses: [2000], asOf: '2026-04-01' }, { owedMinor: 0, lapsedMinor: 3000, hasEnded: true }],
    ['single, forfeited before it could lapse', 'single', { loaded: 5000, uses: [2000], asOf: '2026-04-01' }, { owedMinor: 0, forfeitedMinor: 3000, lapsedMinor: 0 }],
  ])('%s', (_, writeOff, { loaded, uses, cancelled, asOf }, expected) => {
    const bills = tellBills()
    bills.sell('2026-03-01', [giftCardLine(loaded, writeOff, { unit: 'month', count: 1 })], [cash(loaded)])
    const ids = uses.map((amount) => bills.sell('2026-03-02', [serviceLine(amount)], [byGiftCard(amount)]))
    if (cancelled !== undefined) bills.cancel('2026-03-03', ids[cancelled] ?? '')
    expect(bills.card(asOf)).toMatchObject(expected)
  })
})

const step = fc.record({
  what: fc.constantFrom('sell', 'sell', 'sell', 'top-up', 'cancel', 'pay-in', 'pay-out'),
  amount: fc.integer({ min: 1, max: 9000 }),
  shares: fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })),
  which: fc.nat(20),
})

it('T2 payments equal totals, the drawer holds what is expected, cards and accounts owe what their story says', () => {
  const stories = fc.record({ steps: fc.array(step, { maxLength: 25 }), loaded: fc.integer({ min: 1, max: 20_000 }), writeOff: fc.constantFrom('single' as const, 'multiple' as const) })
  fc.assert(fc.property(stories, ({ steps, loaded, writeOff }) => {
    const bills = tellBills()
    bills.sell(day(0), [giftCardLine(loaded, writeOff, { unit: 'day', count: 15 })], [cash(loaded)])
    let drawer = loaded
    let account = 0
    const standing: { id: string; cash: number; account: number }[] = []
    for (const [index, { what, amount, shares, which }] of steps.entries()) {
      const today = day(index + 1)
      if (what === 'top-up') { bills.sell(today, [topUpLine(amount)], [cash(amount)]); drawer += amount; account += amount }
      if (what === 'pay-in' || what === 'pay-out') { bills.record(today, what, { shiftId: 'shift-1', currency: 'EUR', amountMinor: amount, reason: 'other' }); drawer += what === 'pay-in' ? amount : -amount }
      if (what === 'sell') {
        const card = Math.min(bills.card(today).toSpendMinor, Math.floor((amount * shares[0]) / 300))
        const stored = Math.min(account, Math.floor((amount * shares[1]) / 300))
        const plastic = Math.floor((amount * shares[2]) / 300)
        const coins = amount - card - stored - plastic
        const tenders: Tender[] = [byGiftCard(card), byAccount(stored), byCard(plastic), cash(coins)].filter(({ amountMinor }) => amountMinor > 0)
        standing.push({ id: bills.sell(today, [serviceLine(amount)], tenders), cash: coins, account: stored })
        drawer += coins
        account -= stored
      }
      const cancelled = what === 'cancel' ? standing.splice(which % Math.max(1, standing.length), 1)[0] : undefined
      if (cancelled !== undefined) { bills.cancel(today, cancelled.id); drawer -= cancelled.cash; account += cancelled.account }
    }
    for (const { kind, body, ...operation } of bills.operations) {
      assertBalanced(effectsOf({ ...operation, kind, body }).entries)
      if (kind !== 'sell' && kind !== 'cancel-bill') continue
      const { lines, tenders, cashRoundingMinor } = body as { lines: SaleLine[]; tenders: (SellBody | CancelBillBody)['tenders']; cashRoundingMinor: number }
      const net = lines.reduce((sum, { netMinor }) => sum + netMinor, 0)
      expect(tenders.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(net + cashRoundingMinor)
    }
    expect(balanceOf(bills.slice('shift:shift-1'), 'cash', 'EUR')).toBe(drawer)
    expect(bills.account()).toBe(account)
    for (const asOf of [day(0), day(10), day(15), day(16), day(40)]) {
      const card = bills.card(asOf)
      expect(card.owedMinor).toBe(card.loadedMinor + card.creditedMinor - card.redeemedMinor - card.forfeitedMinor - card.lapsedMinor - card.takenBackMinor)
      expect(card.owedMinor).toBeGreaterThanOrEqual(0)
    }
  }), { numRuns: 150 })
})
