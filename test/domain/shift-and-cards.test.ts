import { describe, expect, it } from 'vitest'
import { calendarDay } from '#core/dates/calendar-day.ts'
import { clientAccountBalance } from '#core/client-accounts/client-account-balance.ts'
import { clientAccountKey } from '#core/client-accounts/client-account-entries.ts'
import { giftCardKey } from '#core/gift-cards/gift-card-entries.ts'
import { readGiftCard } from '#core/gift-cards/read-gift-card.ts'
import { assertBalanced } from '#core/ledger/entry.ts'
import type { Operation } from '#core/ledger/operation.ts'
import { draftOf } from '#core/ledger/stamp.ts'
import { balanceOf, emptySlice } from '#core/ledger/slice.ts'
import { effectsOf } from '#core/operations/effects-of.ts'
import { shiftKey } from '#core/shifts/shift-money.ts'
import { reckonShift } from '#core/reports/reckon-shift.ts'
import type { SellBody } from '#core/sales/bodies.ts'
import { decideCloseShift, decideOpenShift, readShift } from '#core/shifts/shift.ts'
import { foldOperations, placed } from '../fixtures/membership-story.ts'

let made = 0
const operation = (kind: string, body: unknown, id = `op-${(made += 1)}`): Operation => placed(draftOf({ id, occurredAt: made, businessDay: calendarDay('2026-03-10'), actorId: 'p-1', branchId: 'b-1' }, kind, body, 'c-1'))
const stamp = { id: 'op-x', occurredAt: 1, businessDay: calendarDay('2026-03-10'), actorId: 'p-1', branchId: 'b-1' }

const sale = (lines: unknown[], tenders: unknown[]): Operation =>
  operation('sell', { shiftId: 'shift-1', currency: 'EUR', lines, discount: null, tenders, givenMinor: 0, changeMinor: 0, cashRoundingMinor: 0, taxes: [], receipt: { seriesId: 'd-1:1', number: 1, text: 'x', headingId: 'h' } })
const line = (kind: string, netMinor: number, more: object): object => ({ kind, name: kind, grossMinor: netMinor, discountMinor: 0, netMinor, taxBasisPoints: 0, ...more })
const cash = (amountMinor: number) => ({ method: 'cash', amountMinor })

describe('C1 a shift counts what is in the drawer', () => {
  const opened = operation('open-shift', { number: 1, currency: 'EUR', floatMinor: 10_000 }, 'shift-1')
  const service = sale([line('service', 4500, { serviceId: 's-1', quantity: 1 })], [cash(3000), { method: 'card', amountMinor: 1500 }])

  const figures = reckonShift({ sales: [service.body as SellBody], facts: [], unsent: 0 })
  const closing = { shiftId: 'shift-1', denominations: [], differenceLimitMinor: null, mayCloseOthers: false, approvedBy: null, openedByName: 'Ewa', figures, headingId: 'heading', heads: [] }

  it('float and cash sales, never the card', () => {
    const slice = foldOperations([opened, service]).get(shiftKey('shift-1')) ?? emptySlice
    expect(readShift(slice)?.expectedCashMinor).toBe(13_000)
    expect(balanceOf(slice, 'card', 'EUR')).toBe(1500)
  })

  it('is closed with what was counted, and the difference is booked', () => {
    const shift = readShift(foldOperations([opened, service]).get(shiftKey('shift-1')) ?? emptySlice)
    const close = decideCloseShift({ ...closing, shift, countedCashMinor: 12_900 }, stamp)
    if (!close.ok) throw new Error(close.refusal.code)
    const closed = placed(close.value)
    assertBalanced(effectsOf(closed).entries)
    const after = foldOperations([opened, service, closed]).get(shiftKey('shift-1')) ?? emptySlice
    expect(balanceOf(after, 'cash', 'EUR')).toBe(0)
    expect(readShift(after)).toMatchObject({ expectedCashMinor: 13_000, closed: { countedCashMinor: 12_900 } })
    expect(decideCloseShift({ ...closing, shift: readShift(after), countedCashMinor: 0, mayCloseOthers: true }, stamp)).toMatchObject({ ok: false, refusal: { code: 'shift-is-not-open' } })
  })

  it('only a manager closes somebody else’s', () => {
    const shift = readShift(foldOperations([opened]).get(shiftKey('shift-1')) ?? emptySlice)
    const ask = { ...closing, shift, countedCashMinor: 10_000 }
    const other = { ...stamp, actorId: 'p-2' }
    expect(decideCloseShift({ ...ask, mayCloseOthers: false }, other)).toMatchObject({ ok: false, refusal: { code: 'only-a-manager-closes-anothers-shift', facts: { openedBy: 'Ewa' } } })
    expect(decideCloseShift({ ...ask, mayCloseOthers: true }, other)).toMatchObject({ ok: true })
  })

  it('above the limit of difference only a manager closes, and notes and coins add up', () => {
    const shift = readShift(foldOperations([opened, service]).get(shiftKey('shift-1')) ?? emptySlice)
    const limited = { ...closing, shift, differenceLimitMinor: 200 }
    expect(decideCloseShift({ ...limited, countedCashMinor: 12_800 }, stamp)).toMatchObject({ ok: true })
    expect(decideCloseShift({ ...limited, countedCashMinor: 12_799 }, stamp)).toMatchObject({ ok: false, refusal: { code: 'difference-needs-a-manager', facts: { limitMinor: 200 } } })
    expect(decideCloseShift({ ...limited, countedCashMinor: 12_799, mayCloseOthers: true, approvedBy: 'm-1' }, stamp)).toMatchObject({ ok: true, value: { body: { approvedBy: 'm-1' } } })
    const pieces = [{ denominationMinor: 5000, count: 2 }, { denominationMinor: 1000, count: 3 }]
    expect(decideCloseShift({ ...limited, countedCashMinor: 13_000, denominations: pieces }, stamp)).toMatchObject({ ok: true, value: { body: { denominations: pieces, figures: { sales: { count: 1, totalMinor: 4500 } } } } })
    expect(decideCloseShift({ ...limited, countedCashMinor: 12_900, denominations: pieces }, stamp)).toMatchObject({ ok: false, refusal: { code: 'count-does-not-add-up' } })
  })

  it('one desk has one open shift, numbered without a gap', () => {
    expect(decideOpenShift({ openNumber: 3, lastNumber: 3, floatMinor: 0, currency: 'EUR' }, stamp)).toMatchObject({ ok: false, refusal: { code: 'shift-is-already-open', facts: { number: 3 } } })
    expect(decideOpenShift({ openNumber: null, lastNumber: 3, floatMinor: 0, currency: 'EUR' }, stamp)).toMatchObject({ ok: true, value: { body: { number: 4 } } })
  })
})

describe('C2 gift cards and client accounts are owed to the client', () => {
  const cardOf = (writeOff: 'single' | 'multiple'): Operation => sale([line('gift-card', 10_000, { giftCardId: 'g-1', typeId: 't-1', number: '1', code: '1', writeOff, validity: null, taxedAt: 'use' })], [cash(10_000)])
  const sold = cardOf('multiple')
  const topUp = sale([line('account-top-up', 2000, { accountOfClientId: 'c-1' })], [cash(2000)])
  const paid = sale([line('service', 4500, { serviceId: 's-1', quantity: 1 })], [{ method: 'gift-card', amountMinor: 3000, giftCardId: 'g-1' }, { method: 'client-account', amountMinor: 1500, accountOfClientId: 'c-1' }])

  it('multiple write-off spends until zero, single write-off once', () => {
    const left = (operations: Operation[]): number | undefined => readGiftCard('g-1', foldOperations(operations).get(giftCardKey('g-1')) ?? emptySlice, calendarDay('2026-03-10'))?.toSpendMinor
    expect([left([sold]), left([sold, paid])]).toEqual([10_000, 7000])
    expect([left([cardOf('single')]), left([cardOf('single'), paid])]).toEqual([10_000, 0])
  })

  it('a client account is topped up and spent, and every entry set balances', () => {
    expect(clientAccountBalance(foldOperations([topUp, paid]).get(clientAccountKey('c-1')) ?? emptySlice, 'EUR')).toBe(500)
    for (const one of [sold, topUp, paid]) assertBalanced(effectsOf(one).entries)
  })
})

describe('S5 what a newer desk writes is kept and has no effects here', () => {
  it.each([['an unknown kind', 'weigh-client', 1], ['a newer version of a known one', 'deduct-visit', 99]])('%s', (_, kind, bodyVersion) => {
    expect(effectsOf({ ...operation(kind, {}), bodyVersion })).toEqual({ entries: [], facts: [] })
  })
})
