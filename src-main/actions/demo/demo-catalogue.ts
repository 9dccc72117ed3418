import type { Branch } from '#core/catalogue/branch.ts'
import type { GiftCardType } from '#core/catalogue/gift-card-type.ts'
import type { MembershipTerms, StockColour } from '#core/catalogue/membership-terms.ts'
import type { MembershipType } from '#core/catalogue/membership-type.ts'
import type { Service, ServiceCategory } from '#core/catalogue/service.ts'
import type { Period } from '#core/dates/period.ts'

const days = (count: number): Period => ({ unit: 'day', count })
const weeks = (count: number): Period => ({ unit: 'week', count })
const months = (count: number): Period => ({ unit: 'month', count })
const year: Period = { unit: 'year', count: 1 }
const currency = 'PLN'

export const demoBranches: readonly Branch[] = [
  ['WA', 'Warsaw Centre', 'ul. Żelazna 12, 00-832 Warszawa'],
  ['KR', 'Kraków Kazimierz', 'ul. Józefa 5, 31-056 Kraków'],
  ['GD', 'Gdańsk Wrzeszcz', 'al. Grunwaldzka 60, 80-241 Gdańsk'],
].map(([code = '', name = '', address = '']) => ({
  id: `demo-branch-${code.toLowerCase()}`, code, businessName: 'Morning Studio', name, address, taxId: '525-000-11-22', currency, timeZone: 'Europe/Warsaw', cutOffMinutes: 240, cashStepMinor: 1,
  receiptFooter: 'Demo network: nothing here is real.', taxExemptionText: '', language: 'en', saysNotFiscal: true,
}))

export const demoCategories: readonly ServiceCategory[] = ['Massage', 'Face', 'Classes'].map((name, order) => ({ id: `demo-category-${order}`, name, order }))

const serviceRows: readonly (readonly [name: string, category: number, price: number, minutes: number])[] = [
  ['30-minute massage', 0, 80, 30], ['60-minute massage', 0, 140, 60], ['90-minute massage', 0, 190, 90], ['Hot stones', 0, 220, 75],
  ['Facial', 1, 150, 60], ['Deep cleansing', 1, 180, 75], ['Manicure', 1, 90, 45], ['Pedicure', 1, 110, 60],
  ['Pilates mat', 2, 45, 55], ['Pilates reformer', 2, 75, 55], ['Yoga', 2, 40, 75], ['Private lesson', 2, 200, 60],
]

export const demoServices: readonly Service[] = serviceRows.map(([name, category, price, durationMinutes], order) => ({
  id: `demo-service-${order}`, name, categoryId: `demo-category-${category}`, priceMinor: price * 100, durationMinutes, taxBasisPoints: category === 2 ? 800 : 2300, order, archived: false,
}))

const category = (index: number) => ({ kind: 'category' as const, id: `demo-category-${index}`, name: demoCategories[index]?.name ?? '' })
const service = (index: number) => ({ kind: 'service' as const, id: `demo-service-${index}`, name: demoServices[index]?.name ?? '' })

type TypeRow = readonly [name: string, stock: StockColour, price: number, terms: Pick<MembershipTerms, 'balance' | 'validity' | 'activation'> & Partial<MembershipTerms>]

/** Every kind of balance, validity and activation at least once. */
const typeRows: readonly TypeRow[] = [
  ['Ten massages', 'manila', 1199, { balance: { kind: 'shared', visits: 10, covers: [category(0)] }, validity: months(6), activation: { kind: 'first-visit', byItselfAfter: months(1) } }],
  ['Five facials', 'rose', 650, { balance: { kind: 'shared', visits: 5, covers: [category(1)] }, validity: months(4), activation: { kind: 'at-sale' } }],
  ['Unlimited month', 'sky', 249, { balance: { kind: 'unlimited', covers: [category(2)] }, validity: months(1), activation: { kind: 'planned', atMostDaysAhead: 30 } }],
  ['Unlimited year', 'mint', 2200, { balance: { kind: 'unlimited', covers: [category(2)] }, validity: year, activation: { kind: 'at-sale' } }],
  ['Body and face', 'lilac', 990, { balance: { kind: 'separate', rows: [{ covers: service(1), visits: 4 }, { covers: service(4), visits: 3 }, { covers: service(10), visits: null }] }, validity: months(5), activation: { kind: 'first-visit', byItselfAfter: null } }],
  ['Twenty classes', 'coral', 700, { balance: { kind: 'shared', visits: 20, covers: [service(8), service(10)] }, validity: weeks(26), activation: { kind: 'at-sale' }, caps: [{ visits: 2, per: 'day' }] }],
  ['First visit trio', 'sand', 99, { balance: { kind: 'shared', visits: 3, covers: [service(8), service(9), service(10)] }, validity: days(30), activation: { kind: 'first-visit', byItselfAfter: days(14) }, freeze: null }],
  ['Gift of eight', 'sage', 890, { balance: { kind: 'shared', visits: 8, covers: [category(0), category(1)] }, validity: null, activation: { kind: 'at-sale' }, freeze: null, named: false }],
  ['Lunch hour', 'manila', 320, { balance: { kind: 'shared', visits: 10, covers: [service(8), service(10)] }, validity: months(3), activation: { kind: 'at-sale' }, hours: [{ weekdays: [1, 2, 3, 4, 5], fromMinute: 660, untilMinute: 840 }], taxedAt: 'use' }],
  ['Thirty visits, all in', 'mint', 3200, { balance: { kind: 'shared', visits: 30, covers: [category(0), category(1), category(2)] }, validity: year, activation: { kind: 'first-visit', byItselfAfter: months(2) }, freeze: { longestTotalDays: null }, graceDays: 14 }],
]

export const demoTypes: readonly MembershipType[] = typeRows.map(([name, stock, price, terms], order) => {
  const id = `demo-type-${order}`
  return {
    id, group: '', order, soldAtBranches: null, archived: false,
    terms: {
      typeId: id, name, category: 'standard', stock, priceMinor: price * 100, currency, freeze: { longestTotalDays: 30 }, named: true, validAtBranches: null,
      hours: [], caps: [], graceDays: 0, taxBasisPoints: 800, taxedAt: 'sale', ...terms,
    },
  }
})

const giftCardRows: readonly (readonly [name: string, amount: number | null, terms: Pick<GiftCardType, 'writeOff' | 'validity'>])[] = [
  ['Gift card', null, { writeOff: 'multiple', validity: { unit: 'year', count: 2 } }],
  ['An hour for somebody', 140, { writeOff: 'single', validity: year }],
  ['Two hundred', 200, { writeOff: 'multiple', validity: null }],
]

export const demoGiftCardTypes: readonly GiftCardType[] = giftCardRows.map(([name, amount, terms], order) => ({
  id: `demo-gift-card-${order}`, name, amountMinor: amount === null ? null : amount * 100, ...terms, taxedAt: 'use', taxBasisPoints: 0, order, archived: false,
}))
