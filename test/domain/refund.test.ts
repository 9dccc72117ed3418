import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MembershipTerms, RefundFormula } from '#core/catalogue/membership-terms.ts'
import { calendarDay } from '#core/dates/calendar-day.ts'
import { assertBalanced } from '#core/ledger/entry.ts'
import { effectsOf } from '#core/operations/effects-of.ts'
import type { Tender } from '#core/sales/bodies.ts'
import { decideRefund } from '#core/sales/decide-refund.ts'
import { refundMembershipBody } from '#core/sales/refund-body.ts'
import { refundOption, refundOptions } from '#core/sales/refund-options.ts'
import { leftToGiveBack, splitRefund } from '#core/sales/split-refund.ts'
import type { Story } from '../fixtures/membership-story.ts'
import { membershipAsOf, placed, tenVisits } from '../fixtures/membership-story.ts'
import { refundAsk, reversalParts } from '../fixtures/refund-story.ts'

const covers = [{ kind: 'service' as const, id: 's-1', name: 'Massage' }]
const unlimited: Partial<MembershipTerms> = { balance: { kind: 'unlimited', covers }, validity: { unit: 'day', count: 30 } }
const visits = (count: number) => (story: Story): void => { for (let visit = 0; visit < count; visit += 1) story.visit('2026-03-02') }
const stamp = { id: 'op-x', occurredAt: 1, businessDay: calendarDay('2026-03-10'), actorId: 'p-1', branchId: 'b-1' }

describe('R1 the formulas side by side: ten visits for 100.00, a single visit costs 15.00', () => {
  it.each<[string, Partial<MembershipTerms>, (story: Story) => void, string, RefundFormula, number, number | string]>([
    ['paid less value used: nothing used', {}, visits(0), '2026-03-10', 'value-left', 0, 10_000],
    ['paid less value used: three used', {}, visits(3), '2026-03-10', 'value-left', 0, 7000],
    ['paid less value used: all used', {}, visits(10), '2026-03-10', 'value-left', 0, 0],
    ['paid less value used: overdrawn elsewhere', {}, visits(12), '2026-03-10', 'value-left', 0, 0],
    ['paid less value used: one of three visits for 100.00', { balance: { kind: 'shared', visits: 3, covers } }, visits(1), '2026-03-10', 'value-left', 0, 6667],
    ['a visit given back counts as not used', {}, (story) => story.giveBack('2026-03-03', story.visit('2026-03-02')), '2026-03-10', 'value-left', 0, 10_000],
    ['a visit added carries no value', {}, (story) => { visits(3)(story); story.correct('2026-03-04', 2) }, '2026-03-10', 'value-left', 0, 7000],
    ['a visit taken away counts as used', {}, (story) => story.correct('2026-03-04', -2), '2026-03-10', 'value-left', 0, 8000],
    ['less the list price: nothing used', {}, visits(0), '2026-03-10', 'less-list-price', 0, 10_000],
    ['less the list price: three used', {}, visits(3), '2026-03-10', 'less-list-price', 0, 5500],
    ['less the list price: never below zero', {}, visits(7), '2026-03-10', 'less-list-price', 0, 0],
    ['less a fee', {}, visits(3), '2026-03-10', 'value-left', 1000, 6000],
    ['less the list price and a fee', {}, visits(3), '2026-03-10', 'less-list-price', 1000, 4500],
    ['a fee larger than what is left', {}, visits(9), '2026-03-10', 'value-left', 2500, 0],
    ['by days: ten of thirty-one used', {}, visits(3), '2026-03-10', 'by-days', 0, 6774],
    ['by days: on the day of the sale', {}, visits(0), '2026-03-01', 'by-days', 0, 9677],
    ['by days: on the last day', {}, visits(0), '2026-03-31', 'by-days', 0, 0],
    ['by days: frozen days are not used', {}, (story) => story.freeze('2026-03-02', '2026-03-02', '2026-03-07'), '2026-03-10', 'by-days', 0, 8387],
    ['by days: an extension adds days', {}, (story) => story.extend('2026-03-05', 9), '2026-03-10', 'by-days', 0, 7500],
    ['by days: not started, all of them remain', { activation: { kind: 'first-visit', byItselfAfter: null } }, visits(0), '2026-03-10', 'by-days', 0, 10_000],
    ['by days: without an end there are none', { validity: null, freeze: null }, visits(0), '2026-03-10', 'by-days', 0, 'membership-has-no-days-to-refund-by'],
    ['by days with a fee', {}, visits(0), '2026-03-10', 'by-days', 100, 'refund-fee-does-not-fit'],
    ['in full: unused, on the last day of the window', {}, visits(0), '2026-03-15', 'in-full', 0, 10_000],
    ['in full: a day later', {}, visits(0), '2026-03-16', 'in-full', 0, 'refund-window-is-over'],
    ['in full: used', {}, visits(1), '2026-03-10', 'in-full', 0, 'refund-in-full-is-for-unused'],
    ['in full: the one visit was given back', {}, (story) => story.giveBack('2026-03-03', story.visit('2026-03-02')), '2026-03-10', 'in-full', 0, 10_000],
    ['in full: a type that grants no window', { refund: { formula: 'value-left', feeMinor: 0, withdrawalDays: 0 } }, visits(0), '2026-03-02', 'in-full', 0, 'refund-window-is-over'],
    ['unlimited: ten of thirty days', unlimited, visits(4), '2026-03-10', 'value-left', 0, 6667],
    ['unlimited: less the list price of four visits', unlimited, visits(4), '2026-03-10', 'less-list-price', 0, 4000],
    ['unlimited: in full while nobody came', unlimited, visits(0), '2026-03-10', 'in-full', 0, 10_000],
  ])('%s', (_, change, tell, day, formula, feeMinor, expected) => {
    const { refundMinor, refusal } = refundOption(refundAsk(change, tell, day), formula, feeMinor)
    expect(refusal?.code ?? refundMinor).toBe(expected)
  })

  it.each<[string, Partial<MembershipTerms>, number, number, [RefundFormula, number]]>([
    ['unused inside the window: in full', {}, 0, 0, ['in-full', 0]],
    ['used: what is left of the value', {}, 2, 0, ['value-left', 0]],
    ['the type’s own formula', { refund: { formula: 'less-list-price', feeMinor: 0, withdrawalDays: 14 } }, 2, 0, ['less-list-price', 0]],
    ['the type’s own fee', { refund: { formula: 'value-left', feeMinor: 1500, withdrawalDays: 14 } }, 2, 1500, ['value-left', 1500]],
  ])('proposed: %s', (_, change, used, feeMinor, expected) => {
    const proposed = refundOptions(refundAsk(change, visits(used), '2026-03-10'), feeMinor).filter(({ isDefault }) => isDefault)
    expect(proposed.map((option) => [option.formula, option.feeMinor])).toEqual([expected])
  })
})

const card = (amountMinor: number): Tender => ({ method: 'card', amountMinor })
const cash = (amountMinor: number): Tender => ({ method: 'cash', amountMinor })
const giftCard = (amountMinor: number, giftCardId = 'g-1'): Tender => ({ method: 'gift-card', amountMinor, giftCardId })
const account = (amountMinor: number): Tender => ({ method: 'client-account', amountMinor, accountOfClientId: 'c-1' })

describe('R2 money goes back by the ways it came, in proportion, by largest remainder', () => {
  it.each<[string, Tender[], Tender[], number, number, [string, number][], number]>([
    ['one way', [cash(10_000)], [], 7000, 1, [['cash', 7000]], 0],
    ['two ways in proportion', [cash(6000), card(4000)], [], 5000, 1, [['cash', 3000], ['card', 2000]], 0],
    ['three ways that do not divide', [cash(3333), card(3333), giftCard(3334)], [], 100, 1, [['cash', 33], ['card', 33], ['gift-card', 34]], 0],
    ['less what was already given back', [cash(6000), card(4000)], [cash(6000)], 3000, 1, [['card', 3000]], 0],
    ['two card payments are one way', [card(2000), card(3000)], [], 5000, 1, [['card', 5000]], 0],
    ['two gift cards are two ways', [giftCard(2000), giftCard(2000, 'g-2')], [], 1001, 1, [['gift-card', 501], ['gift-card', 500]], 0],
    ['a gift card and an account get theirs', [giftCard(5000), account(5000)], [], 5000, 1, [['gift-card', 2500], ['client-account', 2500]], 0],
    ['cash in coins there are', [cash(10_000)], [], 6667, 5, [['cash', 6665]], -2],
    ['only the cash part rounds', [cash(5000), card(5000)], [], 6666, 5, [['cash', 3335], ['card', 3333]], 2],
    ['rounding never gives more cash than was paid', [cash(10_000)], [], 9998, 5, [['cash', 10_000]], 2],
    ['never more than all ways hold', [cash(10_000)], [], 10_002, 5, [['cash', 10_000]], -2],
    ['nothing to give back by', [], [], 0, 1, [], 0],
    ['a refund of nothing', [cash(5000)], [], 0, 1, [], 0],
  ])('%s', (_, paid, before, refundMinor, step, expected, rounding) => {
    const split = splitRefund(refundMinor, leftToGiveBack(paid, before as never), step)
    expect(split.tenders.map(({ method, amountMinor }) => [method, amountMinor])).toEqual(expected)
    expect(split.cashRoundingMinor).toBe(rounding)
  })

  it('a part that cannot go back goes to the client’s account, and still counts as that way’s', () => {
    const ask = refundAsk({}, visits(3), '2026-03-10', { left: [card(6000), giftCard(4000)], cannotGoBack: ['card'] })
    const decided = decideRefund(ask, reversalParts, stamp)
    if (!decided.ok) throw new Error(decided.refusal.code)
    expect(decided.value.body.tenders).toEqual([{ method: 'client-account', amountMinor: 4200, accountOfClientId: 'c-1', insteadOf: 'card' }, { method: 'gift-card', amountMinor: 2800, giftCardId: 'g-1' }])
    expect(leftToGiveBack([card(6000), giftCard(4000)], decided.value.body.tenders)).toEqual([card(1800), giftCard(1200)])
  })

  it('what a gift card paid never becomes cash, whoever asks', () => {
    const turned = splitRefund(4000, [giftCard(4000)], 1, { methods: ['cash', 'card', 'transfer', 'other'], clientId: 'c-1' })
    expect(turned.tenders).toEqual([giftCard(4000)])
  })
})

describe('R3 the membership ends with its refund', () => {
  const decide = (ask: Parameters<typeof decideRefund>[0]) => {
    const decided = decideRefund(ask, reversalParts, stamp)
    if (!decided.ok) throw new Error(decided.refusal.code)
    return placed(decided.value)
  }

  it('visits go out with the money, entries balance, and a second refund is refused', () => {
    let told: Story | undefined
    const operation = decide(refundAsk({}, (story) => { told = story; visits(3)(story) }, '2026-03-10'))
    expect(refundMembershipBody.parse(operation.body)).toMatchObject({ visitsTaken: [{ row: 0, visits: 7 }], tenders: [cash(7000)], taxes: [{ rateBasisPoints: 0, grossMinor: 7000, taxMinor: 0 }] })
    assertBalanced(effectsOf(operation).entries)
    const after = membershipAsOf([...(told?.operations ?? []), operation], tenVisits, '2026-03-10')
    expect(after).toMatchObject({ valueLeftMinor: 0, rows: [{ left: 0 }], refunded: { refundMinor: 7000 } })
    expect(decideRefund({ ...refundAsk({}, visits(0), '2026-03-10'), membership: after }, reversalParts, stamp)).toMatchObject({ ok: false, refusal: { code: 'membership-was-refunded' } })
  })

  it.each<[string, Parameters<typeof refundAsk>[3], object, string]>([
    ['no open shift', {}, { shiftId: null }, 'there-is-no-open-shift'],
    ['a formula that does not fit', { formula: 'in-full' }, {}, 'refund-in-full-is-for-unused'],
  ])('refused: %s', (_, other, parts, code) => {
    expect(decideRefund(refundAsk({}, visits(3), '2026-03-10', other), { ...reversalParts, ...parts }, stamp)).toMatchObject({ ok: false, refusal: { code } })
  })
})

it('R4 a refund is never above what was paid, whatever was used, by whatever ways it was paid, however it is reckoned', () => {
  const way = fc.record({ method: fc.constantFrom('cash', 'card', 'gift-card', 'client-account'), share: fc.integer({ min: 0, max: 100 }) })
  const any = fc.record({ used: fc.integer({ min: 0, max: 12 }), ways: fc.array(way, { minLength: 1, maxLength: 5 }), priceMinor: fc.integer({ min: 0, max: 50_000 }), step: fc.constantFrom(1, 5, 10), formula: fc.constantFrom<RefundFormula[]>('value-left', 'less-list-price', 'by-days', 'in-full'), feeMinor: fc.integer({ min: 0, max: 3000 }) })
  fc.assert(fc.property(any, ({ used, ways, priceMinor, step, formula, feeMinor }) => {
    const shares = ways.reduce((sum, { share }) => sum + share, 0)
    let open = priceMinor
    const paid = ways.map(({ method, share }, index): Tender => {
      const part = index === ways.length - 1 ? open : Math.floor((priceMinor * share) / Math.max(1, shares))
      open -= part
      const amountMinor = method === 'cash' ? Math.round(part / step) * step : part
      return method === 'gift-card' ? giftCard(amountMinor) : method === 'client-account' ? account(amountMinor) : method === 'cash' ? cash(amountMinor) : card(amountMinor)
    })
    const left = leftToGiveBack(paid, [])
    const ask = refundAsk({ priceMinor }, visits(used), '2026-03-10', { left, cashStepMinor: step, formula, feeMinor })
    const decided = decideRefund(ask, reversalParts, stamp)
    if (!decided.ok) return
    assertBalanced(effectsOf(placed(decided.value)).entries)
    const { tenders, cashRoundingMinor } = decided.value.body
    const out = tenders.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
    expect(out - cashRoundingMinor).toBeLessThanOrEqual(priceMinor)
    for (const tender of left) expect(leftToGiveBack([tender], tenders.filter(({ method }) => method === tender.method)).every(({ amountMinor }) => amountMinor >= 0)).toBe(true)
    expect(out).toBeLessThanOrEqual(left.reduce((sum, { amountMinor }) => sum + amountMinor, 0))
  }), { numRuns: 300 })
})
