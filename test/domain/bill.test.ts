import { describe, expect, it } from 'vitest'
import { assertBalanced } from '#core/ledger/entry.ts'
import { effectsOf } from '#core/operations/effects-of.ts'
import type { MoneyMethod } from '#core/sales/bodies.ts'
import { sellBody } from '#core/sales/bodies.ts'
import { quoteSale } from '#core/sales/quote-sale.ts'
import type { Discount, LineAsk, SaleAsk, TenderAsk } from '#core/sales/sale-ask.ts'
import { decideSell } from '#core/sales/sell.ts'
import { bill, covered, fromAccount, giftCard, inCash, loaded, membership, onCard, partsFor, service, stamp, topUp, withCard, withCoins } from '../fixtures/bill-asks.ts'
import { placed } from '../fixtures/membership-story.ts'

const percent = (basisPoints: number) => ({ kind: 'percent' as const, basisPoints, amountMinor: 0, reason: 'promotion' as const })
const off = (line: LineAsk, discount: Discount): LineAsk => ({ ...line, discount }) as LineAsk
const byWay = (method: MoneyMethod, amountMinor: number): TenderAsk => ({ method, amountMinor })
const second = (writeOff: 'single' | 'multiple') => ({ ...loaded(10_000, writeOff), giftCardId: 'g-2' })
type Kept = [method: string, amountMinor: number][]

describe('T1 several ways in one bill, split freely; change only from cash', () => {
  it.each<[string, LineAsk[], TenderAsk[], Partial<SaleAsk>, { total: number; change: number; kept: Kept }]>([
    ['a service in cash', [service(4500)], [inCash(5000)], {}, { total: 4500, change: 500, kept: [['cash', 4500]] }],
    ['three of a service', [service(1500, 3)], [onCard(4500)], {}, { total: 4500, change: 0, kept: [['card', 4500]] }],
    ['a service and a membership', [service(1500), membership(10_000)], [onCard(10_000), inCash(2000)], {}, { total: 11_500, change: 500, kept: [['card', 10_000], ['cash', 1500]] }],
    ['a discount over services and memberships, never over stored money', [service(1000), membership(9000), giftCard(5000), topUp(1000)], [onCard(15_000)], { discount: percent(1000) }, { total: 15_000, change: 0, kept: [['card', 15_000]] }],
    ['a visit pays for all of a service', [covered(1500)], [], {}, { total: 0, change: 0, kept: [] }],
    ['a dearer service is topped up over the price of a visit', [covered(1500, { worth: 'price-per-visit' })], [inCash(500)], {}, { total: 500, change: 0, kept: [['cash', 500]] }],
    ['the discount comes before the visit', [covered(1500, { worth: 'price-per-visit' })], [inCash(350)], { discount: percent(1000) }, { total: 350, change: 0, kept: [['cash', 350]] }],
    ['a visit never pays more than the line', [covered(800, { worth: 'price-per-visit' })], [], {}, { total: 0, change: 0, kept: [] }],
    ['a gift card alone', [service(4500)], [withCard(4500, loaded(5000))], {}, { total: 4500, change: 0, kept: [['gift-card', 4500]] }],
    ['part of it by gift card, the rest in cash', [service(4500)], [withCard(3000, loaded(3000)), inCash(2000)], {}, { total: 4500, change: 500, kept: [['gift-card', 3000], ['cash', 1500]] }],
    ['gift card, account, card and cash', [service(10_000)], [withCard(3000, loaded(3000)), fromAccount(2000, 2500), onCard(1000), inCash(5000)], {}, { total: 10_000, change: 1000, kept: [['gift-card', 3000], ['client-account', 2000], ['card', 1000], ['cash', 4000]] }],
    ['one gift card put down twice is one', [service(4000)], [withCard(1000, loaded(5000)), withCard(3000, loaded(5000))], {}, { total: 4000, change: 0, kept: [['gift-card', 4000]] }],
    ['a gift card is bought with an account', [giftCard(2000)], [fromAccount(2000, 2000)], {}, { total: 2000, change: 0, kept: [['client-account', 2000]] }],
    ['a gift card pays the service, money the new gift card', [service(1000), giftCard(2000)], [withCard(1000, loaded(5000)), inCash(2000)], {}, { total: 3000, change: 0, kept: [['gift-card', 1000], ['cash', 2000]] }],
    ['only the cash part is rounded to the coins', [service(4498)], [withCard(1000, loaded(1000)), inCash(4000)], withCoins(5), { total: 4498, change: 500, kept: [['gift-card', 1000], ['cash', 3500]] }],
    ['two gift cards, a single one among them, and cash', [service(15_000)], [withCard(4000, loaded(4000)), withCard(10_000, second('single')), inCash(2000)], {}, { total: 15_000, change: 1000, kept: [['gift-card', 4000], ['gift-card', 10_000], ['cash', 1000]] }],
    ['part of what a card holds, the rest by transfer and another way', [service(4500)], [withCard(1000, loaded(3000)), byWay('transfer', 2000), byWay('other', 1500)], {}, { total: 4500, change: 0, kept: [['gift-card', 1000], ['transfer', 2000], ['other', 1500]] }],
    ['a visit, then a gift card on what it does not cover', [covered(1500, { worth: 'price-per-visit' })], [withCard(500, loaded(3000))], {}, { total: 500, change: 0, kept: [['gift-card', 500]] }],
    ['an account tops up nothing, it pays what stands beside a top-up', [service(1000), topUp(2000)], [fromAccount(1000, 1000), inCash(2000)], {}, { total: 3000, change: 0, kept: [['client-account', 1000], ['cash', 2000]] }],
    ['a discount of one line alone', [off(service(1000), percent(1000)), service(1000)], [onCard(1900)], {}, { total: 1900, change: 0, kept: [['card', 1900]] }],
    ['the bill’s discount is taken from what the lines’ own leave', [off(service(1000), percent(5000)), service(1000)], [onCard(1350)], { discount: percent(1000) }, { total: 1350, change: 0, kept: [['card', 1350]] }],
    ['a line’s discount to the whole of it', [off(service(1000), { ...percent(0), kind: 'amount', amountMinor: 1000 }), service(500)], [onCard(500)], {}, { total: 500, change: 0, kept: [['card', 500]] }],
    ['an account pays to the cent', [service(4498)], [fromAccount(4498, 5000)], withCoins(5), { total: 4498, change: 0, kept: [['client-account', 4498]] }],
  ])('%s', (_, lines, tenders, change, expected) => {
    const decided = decideSell(bill(lines, tenders, change), partsFor(lines), stamp)
    if (!decided.ok) throw new Error(decided.refusal.code)
    const body = sellBody.parse(decided.value.body)
    expect({ total: body.lines.reduce((sum, { netMinor }) => sum + netMinor, 0), change: body.changeMinor, kept: body.tenders.map(({ method, amountMinor }) => [method, amountMinor]) }).toEqual(expected)
    assertBalanced(effectsOf(placed(decided.value)).entries)
  })
})

describe('G2 what a gift card may pay', () => {
  const singlePurpose = { taxedAt: 'sale' as const, taxBasisPoints: 800 }
  it.each<[string, LineAsk[], TenderAsk[], string | null]>([
    ['a service', [service(1000)], [withCard(1000, loaded(1000))], null],
    ['a membership', [membership(1000)], [withCard(1000, loaded(1000))], null],
    ['a gift card', [giftCard(1000)], [withCard(1000, loaded(1000))], 'a-gift-card-buys-no-stored-money'],
    ['the gift card beside a service', [service(500), giftCard(1000)], [withCard(1000, loaded(1000)), inCash(500)], 'a-gift-card-buys-no-stored-money'],
    ['a top-up', [topUp(1000)], [withCard(1000, loaded(1000))], 'a-gift-card-buys-no-stored-money'],
    ['more than it holds', [service(1000)], [withCard(1000, loaded(900))], 'gift-card-holds-less'],
    ['more than it holds, in two parts', [service(1000)], [withCard(500, loaded(900)), withCard(500, loaded(900))], 'gift-card-holds-less'],
    ['more than the bill: no change from a card', [service(1000)], [withCard(1500, loaded(2000))], 'payment-is-too-much'],
    ['less than the bill, and nothing else', [service(1000)], [withCard(500, loaded(500))], 'payment-is-short'],
    ['after its end', [service(1000)], [withCard(1000, { ...loaded(1000), hasEnded: true, toSpendMinor: 0 })], 'gift-card-has-ended'],
    ['after its end, what came back since', [service(1000)], [withCard(1000, { ...loaded(1000), hasEnded: true })], null],
    ['after the bill that sold it was cancelled', [service(1000)], [withCard(1000, { ...loaded(1000), takenBackMinor: 1000, toSpendMinor: 0 })], 'gift-card-was-taken-back'],
    ['in another currency', [service(1000)], [withCard(1000, loaded(1000, 'multiple', { currency: 'USD' }))], 'gift-card-is-of-another-currency'],
    ['single-purpose, at its rate', [service(1000, 1, 800)], [withCard(1000, loaded(1000, 'multiple', singlePurpose))], null],
    ['single-purpose, at another rate', [service(1000, 1, 2300)], [withCard(1000, loaded(1000, 'multiple', singlePurpose))], 'gift-card-is-for-one-tax-rate'],
  ])('%s', (_, lines, tenders, code) => {
    const decided = decideSell(bill(lines, tenders), partsFor(lines), stamp)
    expect(decided.ok ? null : decided.refusal.code).toBe(code)
  })
})

describe('A1 what an account may pay', () => {
  it.each<[string, LineAsk[], TenderAsk[], Partial<SaleAsk>, string | null]>([
    ['what it holds', [service(1000)], [fromAccount(1000, 1000)], {}, null],
    ['more than it holds', [service(1000)], [fromAccount(1000, 999)], {}, 'account-holds-less'],
    ['in two parts more than it holds', [service(1000)], [fromAccount(600, 900), fromAccount(400, 900)], {}, 'account-holds-less'],
    ['a top-up of itself', [topUp(1000)], [fromAccount(1000, 5000)], {}, 'an-account-tops-up-no-account'],
    ['a top-up behind a gift card that pays the rest', [service(1000), topUp(1000)], [withCard(1000, loaded(1000)), fromAccount(1000, 5000)], {}, 'an-account-tops-up-no-account'],
    ['beside a gift card what the card leaves', [service(1000), topUp(1000)], [withCard(400, loaded(1000)), fromAccount(600, 5000), inCash(1000)], {}, null],
    ['nobody’s', [service(1000)], [fromAccount(1000, 1000)], { clientId: null }, 'account-needs-a-client'],
    ['a top-up for nobody', [topUp(1000)], [inCash(1000)], { clientId: null }, 'account-needs-a-client'],
    ['a top-up of nothing', [topUp(0)], [], {}, 'amount-is-nothing'],
  ])('%s', (_, lines, tenders, change, code) => {
    const decided = decideSell(bill(lines, tenders, change), partsFor(lines), stamp)
    expect(decided.ok ? null : decided.refusal.code).toBe(code)
  })
})

describe('B4 a discount above the limit, on the bill or on one line of it', () => {
  const alone = { mayDiscountAboveLimit: false }
  it.each<[string, LineAsk[], Partial<SaleAsk>, string | null]>([
    ['a tenth of one line', [off(service(1000), percent(1000))], alone, null],
    ['more of a small line than a tenth, hidden among large ones', [off(service(100), percent(5000)), service(10_000)], alone, 'discount-needs-a-manager'],
    ['a tenth of the line, and then of the bill', [off(service(1000), percent(1000))], { ...alone, discount: percent(1000) }, 'discount-needs-a-manager'],
    ['as much for whoever may', [off(service(1000), percent(5000))], {}, null],
    ['more than the line costs', [off(service(1000), { ...percent(0), kind: 'amount', amountMinor: 1001 }), service(5000)], {}, 'discount-is-larger-than-the-bill'],
  ])('%s', (_, lines, change, code) => {
    const quoted = quoteSale(bill(lines, [], change))
    expect(quoted.ok ? null : quoted.refusal.code).toBe(code)
  })
})

describe('B4 lines that cannot be sold', () => {
  it.each<[string, LineAsk, string]>([
    ['two of a service by one visit', { ...covered(1500), quantity: 2 } as LineAsk, 'a-visit-pays-for-one'],
    ['an archived gift card', giftCard(1000, { archived: true }), 'gift-card-type-is-archived'],
    ['a gift card of another amount', giftCard(1000, { amountMinor: 5000 }), 'gift-card-has-a-fixed-amount'],
    ['a thousand of the dearest service', service(100_000_000_000, 1000), 'amount-is-too-large'],
  ])('%s', (_, line, code) => {
    expect(quoteSale(bill([line], []))).toMatchObject({ ok: false, refusal: { code } })
  })
  it('two lines by one membership', () => {
    const line = covered(1500)
    expect(quoteSale(bill([line, line], []))).toMatchObject({ ok: false, refusal: { code: 'membership-pays-one-line' } })
  })
  it('a discount on stored money alone', () => {
    expect(quoteSale(bill([giftCard(1000)], [], { discount: { ...percent(0), kind: 'amount', amountMinor: 1 } }))).toMatchObject({ ok: false, refusal: { code: 'discount-is-larger-than-the-bill' } })
  })
})

describe('B3 tax by rate, single-purpose and multi-purpose', () => {
  it.each<[string, LineAsk[], TenderAsk[], [number, number, number][]]>([
    ['two rates', [service(1080, 1, 800), service(1230, 1, 2300)], [], [[2300, 1230, 230], [800, 1080, 80]]],
    ['quantities are added before rounding', [service(333, 3, 2300)], [], [[2300, 999, 187]]],
    ['a top-up over a visit is taxed, what the visit pays is not', [covered(1500, { worth: 'price-per-visit' })], [], [[800, 500, 37]]],
    ['a multi-purpose membership is taxed at use', [membership(10_000, { taxedAt: 'use', taxBasisPoints: 800 })], [], []],
    ['a single-purpose gift card is taxed when sold', [giftCard(1080, { taxedAt: 'sale', taxBasisPoints: 800 })], [], [[800, 1080, 80]]],
    ['a multi-purpose gift card is not', [giftCard(1080)], [], []],
    ['a top-up of an account is not', [topUp(1000)], [], []],
    ['paid by a multi-purpose card a service is taxed', [service(1080, 1, 800)], [withCard(1080, loaded(1080))], [[800, 1080, 80]]],
    ['paid by a single-purpose card it was taxed before', [service(1080, 1, 800)], [withCard(540, loaded(540, 'multiple', { taxedAt: 'sale', taxBasisPoints: 800 }))], [[800, 540, 40]]],
  ])('%s', (_, lines, tenders, expected) => {
    const quote = quoteSale(bill(lines, tenders))
    if (!quote.ok) throw new Error(quote.refusal.code)
    expect(quote.value.taxes.map(({ rateBasisPoints, grossMinor, taxMinor }) => [rateBasisPoints, grossMinor, taxMinor])).toEqual(expected)
  })
})
