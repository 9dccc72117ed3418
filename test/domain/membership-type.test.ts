import { describe, expect, it } from 'vitest'
import type { MembershipTypeSettings } from '#core/catalogue/membership-type.ts'
import { membershipTypeProblems, membershipTypeSettingsSchema, settingsOfType, typeFromSettings } from '#core/catalogue/membership-type.ts'
import { giftCardTypeProblem } from '#core/catalogue/gift-card-type.ts'
import { serviceCategoryProblem } from '#core/catalogue/service.ts'

const massage = { kind: 'service', id: 'massage', name: 'Massage' } as const
const facial = { kind: 'service', id: 'facial', name: 'Facial' } as const
const plain: MembershipTypeSettings = {
  name: 'Ten massages', category: 'standard', stock: 'manila', priceMinor: 60_000, group: '', order: 0, soldAtBranches: null, archived: false,
  balance: { kind: 'shared', visits: 10, covers: [massage] }, validity: { unit: 'month', count: 6 }, activation: { kind: 'at-sale' }, freeze: { longestTotalDays: 30 },
  named: true, validAtBranches: null, hours: [], caps: [], graceDays: 0, taxBasisPoints: 0, taxedAt: 'sale',
}

type Row = readonly [what: string, change: Partial<MembershipTypeSettings>, found: readonly string[]]
const refund = (formula: 'value-left' | 'less-list-price' | 'by-days' | 'in-full', feeMinor: number) => ({ refund: { formula, feeMinor, withdrawalDays: 14 } })

// Each row: a type that is right but for one thing, and what is said of it and where.
const rows: readonly Row[] = [
  ['nothing is wrong', {}, []],
  ['a count without an end is fine', { validity: null, freeze: null }, []],
  ['it covers nothing', { balance: { kind: 'shared', visits: 10, covers: [] } }, ['covers: a-membership-covers-something']],
  ['rows of its own, and none', { balance: { kind: 'separate', rows: [] } }, ['covers: a-membership-covers-something']],
  ['one service twice', { balance: { kind: 'shared', visits: 10, covers: [massage, facial, massage] } }, ['covers: a-row-stands-twice']],
  ['one service twice, each with a count', { balance: { kind: 'separate', rows: [{ covers: massage, visits: 3 }, { covers: massage, visits: 5 }] } }, ['covers: a-row-stands-twice']],
  ['a service and a category of the same id are two things', { balance: { kind: 'unlimited', covers: [massage, { ...massage, kind: 'category' }] } }, []],
  ['no count and no end', { balance: { kind: 'unlimited', covers: [massage] }, validity: null, freeze: null }, ['validity: an-unlimited-membership-needs-a-validity']],
  ['one row without a count, and no end', { balance: { kind: 'separate', rows: [{ covers: massage, visits: 3 }, { covers: facial, visits: null }] }, validity: null, freeze: null }, ['validity: an-unlimited-membership-needs-a-validity']],
  ['rows with counts need no end', { balance: { kind: 'separate', rows: [{ covers: massage, visits: 3 }] }, validity: null, freeze: null }, []],
  ['it renews by itself and has no end', { category: 'auto-renewal', validity: null, freeze: null }, ['validity: a-renewal-needs-a-validity']],
  ['a freeze without an end', { validity: null }, ['freeze: a-freeze-needs-a-validity']],
  ['hours that end before they begin', { hours: [{ weekdays: [1], fromMinute: 600, untilMinute: 540 }] }, ['hours: hours-end-before-they-begin']],
  ['hours of no length', { hours: [{ weekdays: [1], fromMinute: 600, untilMinute: 600 }] }, ['hours: hours-end-before-they-begin']],
  ['hours up to midnight', { hours: [{ weekdays: [1], fromMinute: 600, untilMinute: 1440 }] }, []],
  ['two limits for a week', { caps: [{ visits: 1, per: 'week' }, { visits: 2, per: 'week' }] }, ['caps: a-cap-stands-twice']],
  ['a limit for a day and one for a week', { caps: [{ visits: 1, per: 'day' }, { visits: 3, per: 'week' }] }, []],
  ['back by days, without days', { ...refund('by-days', 0), validity: null, freeze: null }, ['refund: membership-has-no-days-to-refund-by']],
  ['a fee where the price goes back in full', refund('in-full', 100), ['refund: refund-fee-does-not-fit']],
  ['a fee on days', refund('by-days', 100), ['refund: refund-fee-does-not-fit']],
  ['a fee off the value left', refund('value-left', 100), []],
  ['a fee of the whole price', refund('less-list-price', 60_000), []],
  ['a fee above the price', refund('value-left', 60_001), ['refund: refund-fee-is-above-the-price']],
  ['two things at once are both said', { validity: null, caps: [{ visits: 1, per: 'day' }, { visits: 2, per: 'day' }] }, ['freeze: a-freeze-needs-a-validity', 'caps: a-cap-stands-twice']],
]

describe('the settings of a membership type', () => {
  it.each(rows)('%s', (_, change, found) => {
    expect(membershipTypeProblems({ ...plain, ...change }).map(({ at, refusal }) => `${at}: ${refusal.code}`)).toEqual(found)
  })

  it('make a type and are read from it again, unchanged', () => {
    const whole: MembershipTypeSettings = { ...plain, group: 'Massage', soldAtBranches: ['a'], worth: 'price-per-visit', balanceEdit: 'selling-branch', ...refund('less-list-price', 500) }
    expect(settingsOfType(typeFromSettings('type-1', 'PLN', whole))).toEqual(whole)
    expect(typeFromSettings('type-1', 'PLN', whole).terms).toMatchObject({ typeId: 'type-1', currency: 'PLN' })
  })

  it.each([
    ['no visits', { balance: { kind: 'shared', visits: 0, covers: [massage] } }],
    ['10,001 visits', { balance: { kind: 'shared', visits: 10_001, covers: [massage] } }],
    ['201 rows', { balance: { kind: 'unlimited', covers: Array.from({ length: 201 }, (_, index) => ({ ...massage, id: `s${index}` })) } }],
    ['a name of 256 letters', { name: 'x'.repeat(256) }],
    ['no name', { name: '  ' }],
    ['a validity of nothing', { validity: { unit: 'day', count: 0 } }],
    ['a field with no number in it', { priceMinor: Number.NaN }],
    ['a tax above the whole', { taxBasisPoints: 10_001 }],
  ])('are refused with %s', (_, change) => {
    expect(membershipTypeSettingsSchema.safeParse(plain).success).toBe(true)
    expect(membershipTypeSettingsSchema.safeParse({ ...plain, ...change }).success).toBe(false)
  })
})

describe('a category of services', () => {
  const service = { id: 's', name: 'Massage', categoryId: 'c', priceMinor: 1, durationMinutes: 1, taxBasisPoints: 0, order: 0, archived: false }
  it.each([
    ['is not archived while a service stands in it', [service], true, 'category-has-services'],
    ['is archived once its services are', [{ ...service, archived: true }], true, null],
    ['is archived when it is empty', [{ ...service, categoryId: 'other' }], true, null],
    ['may be renamed with services in it', [service], false, null],
  ])('%s', (_, services, archived, code) => {
    expect(serviceCategoryProblem({ id: 'c', name: 'Body', order: 0, archived }, services)?.code ?? null).toBe(code)
  })
})

it.each([[null, null], [1, null], [0, 'a-gift-card-holds-more-than-nothing']])('a gift card loaded with %s: %s', (amountMinor, code) => {
  expect(giftCardTypeProblem({ name: 'Gift', amountMinor })?.code ?? null).toBe(code)
})
