import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Branch } from '#core/catalogue/branch.ts'
import type { MembershipTerms } from '#core/catalogue/membership-terms.ts'
import type { MembershipType } from '#core/catalogue/membership-type.ts'
import { calendarDay } from '#core/dates/calendar-day.ts'
import { assertBalanced } from '#core/ledger/entry.ts'
import type { Operation } from '#core/ledger/operation.ts'
import { effectsOf } from '#core/operations/effects-of.ts'
import type { ReceiptHeading, SellBody } from '#core/sales/bodies.ts'
import { isRedeemCode, membershipNumberText, receiptNumberText, redeemCode } from '#core/sales/numbers.ts'
import { quickTenders } from '#core/sales/quick-tenders.ts'
import { quoteSale } from '#core/sales/quote-sale.ts'
import { receiptOf } from '#core/sales/receipt-of.ts'
import type { SaleAsk } from '#core/sales/sale-ask.ts'
import { decideSell } from '#core/sales/sell.ts'
import { settle } from '#core/sales/settle.ts'
import { taxesOf } from '#core/sales/taxes-of.ts'
import { placed, tenVisits } from '../fixtures/membership-story.ts'

const branch: Branch = {
  id: 'b-1', code: 'WA', businessName: 'Morning Studio', name: 'Warsaw', address: '', taxId: '', currency: 'EUR', timeZone: 'Europe/Warsaw', cutOffMinutes: 240,
  cashStepMinor: 1, receiptFooter: '', taxExemptionText: '', language: 'en', saysNotFiscal: true,
}
const type = (change: Partial<MembershipTerms> = {}, other: Partial<MembershipType> = {}): MembershipType => ({ id: 't-1', terms: { ...tenVisits, ...change }, group: '', order: 0, soldAtBranches: null, archived: false, ...other })
const ask = (change: Partial<SaleAsk> = {}): SaleAsk => ({
  branch, today: calendarDay('2026-03-10'), clientId: 'c-1', lines: [{ type: type(), startDay: null }], services: [], discount: null, tenders: [{ method: 'cash', amountMinor: 10_000 }], mayDiscountAboveLimit: false, ...change,
})
const stamp = { id: 'op-1', occurredAt: 1, businessDay: calendarDay('2026-03-10'), actorId: 'p-1', branchId: 'b-1' }
const parts = (lines: number, shiftId: string | null = 'shift-1') => ({
  shiftId, receipt: { seriesId: 'd-1:1', number: 1, text: 'WA-01-1-000001', headingId: 'h-1' },
  memberships: Array.from({ length: lines }, (_, index) => ({ membershipId: `m-${index}`, number: `WA01-${index}`, code: 'WA01XXXXXXXXXXX', termsId: 'terms-1' })),
  giftCards: [], visitIds: [],
})
const percent = (basisPoints: number) => ({ kind: 'percent' as const, basisPoints, amountMinor: 0, reason: 'promotion' as const })

describe('B1 settling a bill: other ways first, change only from cash', () => {
  it.each([
    ['exactly in cash', 10_000, [['cash', 10_000]], 1, { leftMinor: 0, changeMinor: 0, kept: [['cash', 10_000]] }],
    ['more cash: change', 10_000, [['cash', 15_000]], 1, { leftMinor: 0, changeMinor: 5000, kept: [['cash', 10_000]] }],
    ['card and cash with change', 10_000, [['card', 6000], ['cash', 5000]], 1, { changeMinor: 1000, kept: [['card', 6000], ['cash', 4000]] }],
    ['not enough', 10_000, [['card', 6000]], 1, { leftMinor: 4000, leftInCashMinor: 4000 }],
    ['too much by card: no change from a card', 10_000, [['card', 12_000]], 1, { tooMuchMinor: 2000 }],
    ['a bill of nothing', 0, [], 1, { leftMinor: 0, kept: [] }],
    ['cash rounds to five cents', 9998, [['cash', 10_000]], 5, { changeMinor: 0, cashRoundingMinor: 2, kept: [['cash', 10_000]] }],
    ['cash rounds down', 9997 + 5, [['cash', 10_000]], 5, { changeMinor: 0, cashRoundingMinor: -2, kept: [['cash', 10_000]] }],
    ['only the cash part rounds', 9998, [['card', 5000], ['cash', 5000]], 5, { cashRoundingMinor: 2, kept: [['card', 5000], ['cash', 5000]] }],
    ['a card pays to the cent', 9998, [['card', 9998]], 5, { cashRoundingMinor: 0, kept: [['card', 9998]] }],
  ] as const)('%s', (_, total, tenders, step, expected) => {
    const result = settle(total, tenders.map(([method, amountMinor]) => ({ method, amountMinor })), step)
    expect({ ...result, kept: result.kept.map(({ method, amountMinor }) => [method, amountMinor]) }).toMatchObject(expected)
  })
})

describe('B2 a discount is allocated to the lines by largest remainder', () => {
  it.each([
    ['10 % of one line', [10_000], percent(1000), [1000]],
    ['10 % over three lines that do not divide', [3333, 3333, 3334], percent(1000), [333, 333, 334]],
    ['1.00 over three equal lines', [5000, 5000, 5000], { kind: 'amount' as const, basisPoints: 0, amountMinor: 100, reason: 'other' as const }, [34, 33, 33]],
  ])('%s', (_, prices, discount, discounts) => {
    const lines = prices.map((priceMinor) => ({ type: type({ priceMinor }), startDay: null }))
    const quote = quoteSale(ask({ lines, discount }))
    expect(quote).toMatchObject({ ok: true, value: { lines: discounts.map((discountMinor) => ({ discountMinor })), discountMinor: discounts.reduce((sum, part) => sum + part, 0) } })
  })
})

describe('B3 tax is contained, once per rate per receipt', () => {
  it('adds the lines of one rate before it rounds', () => {
    const line = (netMinor: number, taxBasisPoints: number, taxedAt: 'sale' | 'use' = 'sale') => ({ netMinor, taxBasisPoints, taxedAt })
    expect(taxesOf([line(333, 2300), line(333, 2300), line(334, 2300), line(10_000, 800), line(5000, 2300, 'use')])).toEqual([
      { rateBasisPoints: 2300, grossMinor: 1000, taxMinor: 187 },
      { rateBasisPoints: 800, grossMinor: 10_000, taxMinor: 741 },
    ])
  })
})

describe('B4 what is refused at a sale', () => {
  it.each<[string, Partial<SaleAsk>, string | null, string]>([
    ['an archived type', { lines: [{ type: type({}, { archived: true }), startDay: null }] }, 's', 'membership-type-is-archived'],
    ['a type of other branches', { lines: [{ type: type({}, { soldAtBranches: ['b-9'] }), startDay: null }] }, 's', 'membership-type-is-not-sold-here'],
    ['a planned start without its day', { lines: [{ type: type({ activation: { kind: 'planned', atMostDaysAhead: 30 } }), startDay: null }] }, 's', 'start-day-is-missing'],
    ['a planned start in the past', { lines: [{ type: type({ activation: { kind: 'planned', atMostDaysAhead: 30 } }), startDay: calendarDay('2026-03-09') }] }, 's', 'start-day-is-in-the-past'],
    ['a planned start too far ahead', { lines: [{ type: type({ activation: { kind: 'planned', atMostDaysAhead: 30 } }), startDay: calendarDay('2026-04-10') }] }, 's', 'start-day-is-too-far-ahead'],
    ['a discount above the limit by a receptionist', { discount: percent(1001) }, 's', 'discount-needs-a-manager'],
    ['a discount larger than the bill', { discount: { kind: 'amount', basisPoints: 0, amountMinor: 10_001, reason: 'other' }, mayDiscountAboveLimit: true }, 's', 'discount-is-larger-than-the-bill'],
    ['no open shift', {}, null, 'there-is-no-open-shift'],
    ['a named membership sold to nobody', { clientId: null }, 's', 'sale-needs-a-client'],
    ['too little money', { tenders: [{ method: 'cash', amountMinor: 9999 }] }, 's', 'payment-is-short'],
    ['too much by card', { tenders: [{ method: 'card', amountMinor: 10_001 }] }, 's', 'payment-is-too-much'],
    ['amounts beyond the ledger', { lines: [{ type: type({ priceMinor: 100_000_000_000 }), startDay: null }, { type: type({ priceMinor: 1 }), startDay: null }] }, 's', 'amount-is-too-large'],
  ])('%s', (_, change, shiftId, code) => {
    const bill = ask(change)
    expect(decideSell(bill, parts(bill.lines.length, shiftId), stamp)).toMatchObject({ ok: false, refusal: { code } })
  })
})

it('L2 every sale balances, whatever is sold and however it is paid', () => {
  const line = fc.record({ priceMinor: fc.integer({ min: 0, max: 1_000_000 }), visits: fc.integer({ min: 1, max: 50 }) })
  const bill = fc.record({ lines: fc.array(line, { minLength: 1, maxLength: 6 }), basisPoints: fc.integer({ min: 0, max: 10_000 }), cardShare: fc.integer({ min: 0, max: 100 }), tip: fc.integer({ min: 0, max: 5000 }), step: fc.constantFrom(1, 5, 10, 100) })
  fc.assert(fc.property(bill, ({ lines, basisPoints, cardShare, tip, step }) => {
    const base = ask({
      branch: { ...branch, cashStepMinor: step },
      lines: lines.map(({ priceMinor, visits }) => ({ type: type({ priceMinor, balance: { kind: 'shared', visits, covers: [{ kind: 'service', id: 's', name: 's' }] } }), startDay: null })),
      discount: percent(basisPoints), mayDiscountAboveLimit: true, tenders: [],
    })
    const quote = quoteSale(base)
    if (!quote.ok) throw new Error(quote.refusal.code)
    const card = Math.floor((quote.value.totalMinor * cardShare) / 100)
    const cash = Math.ceil((quote.value.totalMinor - card) / step) * step + tip
    const decision = decideSell({ ...base, tenders: [{ method: 'card', amountMinor: card }, { method: 'cash', amountMinor: cash }] }, parts(lines.length), stamp)
    if (!decision.ok) return
    const { entries } = effectsOf(placed(decision.value))
    assertBalanced(entries)
    const inTill = entries.filter(({ subject }) => subject.startsWith('shift:')).reduce((sum, { amount }) => sum + amount, 0)
    expect(inTill).toBe(quote.value.totalMinor + decision.value.body.cashRoundingMinor)
    expect(decision.value.body.givenMinor - decision.value.body.changeMinor).toBe(inTill)
  }))
})

describe('a receipt names what was handed over, and the change', () => {
  const heading: ReceiptHeading = { businessName: 'Morning Studio', branchName: 'Warsaw', address: '', taxId: '', deskName: '01', timeZone: 'Europe/Warsaw', language: 'en', footer: '', taxExemptionText: '', saysNotFiscal: true }
  it.each([
    ['exactly in cash', [['cash', 10_000]], [['cash', 10_000]], 0],
    ['cash with change', [['cash', 15_000]], [['cash', 15_000]], 5000],
    ['card and cash with change', [['card', 4000], ['cash', 7000]], [['card', 4000], ['cash', 7000]], 1000],
    ['card alone', [['card', 10_000]], [['card', 10_000]], 0],
  ] as const)('%s', (_, given, named, changeMinor) => {
    const decision = decideSell(ask({ tenders: given.map(([method, amountMinor]) => ({ method, amountMinor })) }), parts(1), stamp)
    if (!decision.ok) throw new Error(decision.refusal.code)
    const receipt = receiptOf(placed(decision.value) as Operation<string, SellBody>, heading, { clientName: null, cashierName: 'Ewa', copy: false })
    expect(receipt.tenders.map(({ method, amountMinor }) => [method, amountMinor])).toEqual(named)
    expect(receipt.changeMinor).toBe(changeMinor)
    expect(receipt.tenders.reduce((sum, { amountMinor }) => sum + amountMinor, 0) - receipt.changeMinor).toBe(receipt.totalMinor)
  })
})

describe('B5 numbers', () => {
  it('a receipt number names branch, desk, series and number', () => expect(receiptNumberText('WA', 1, 2, 42)).toBe('WA-01-2-000042'))
  it('a membership number names its series only after the first', () => {
    expect(membershipNumberText('WA', 1, 1, 42)).toBe('WA01-000042')
    expect(membershipNumberText('WA', 1, 2, 42)).toBe('WA01-2-000042')
  })
  it('a redeem code with any one character mistyped is recognised as wrong', () => {
    const alphabet = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
    fc.assert(fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), fc.integer({ min: 4, max: 14 }), fc.constantFrom(...alphabet), (bytes, place, letter) => {
      const code = redeemCode('WA', 1, bytes)
      expect(isRedeemCode(code)).toBe(true)
      if (code[place] === letter) return
      expect(isRedeemCode(code.slice(0, place) + letter + code.slice(place + 1))).toBe(false)
    }))
  })
  it('offers the amounts a client is likely to hand over', () => {
    expect(quickTenders(11_990, 'PLN')).toEqual([11_990, 12_000, 15_000, 20_000])
    expect(quickTenders(3500, 'JPY')).toEqual([3500, 4000, 5000, 10_000])
    expect(quickTenders(0, 'EUR')).toEqual([])
  })
})
