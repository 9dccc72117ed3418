import { describe, expect, it } from 'vitest'
import type { MembershipTerms } from '#core/catalogue/membership-terms.ts'
import { calendarDay } from '#core/dates/calendar-day.ts'
import { decideCorrectBalance, decideExtendMembership } from '#core/memberships/correct-membership.ts'
import { decideDeductVisit } from '#core/memberships/deduct-visit.ts'
import type { Story } from '../fixtures/membership-story.ts'
import { clientId, tellStory, tenVisits } from '../fixtures/membership-story.ts'

const stampOn = (day: string) => ({ id: 'op-x', occurredAt: 1, businessDay: calendarDay(day), actorId: 'p-1', branchId: 'b-1' })
const story = (change: Partial<MembershipTerms>, tell: (story: Story) => void): Story => {
  const told = tellStory({ ...tenVisits, ...change }, '2026-03-01')
  tell(told)
  return told
}

describe('D5 what a manager may let pass, within the type’s limit', () => {
  it.each<[string, Partial<MembershipTerms>, (story: Story) => void, string, string[] | string]>([
    ['nothing to pass', {}, () => {}, '2026-03-05', []],
    ['a week after the end', {}, () => {}, '2026-04-07', ['membership-has-ended']],
    ['eight days after the end', {}, () => {}, '2026-04-08', 'override-is-past-the-limit'],
    ['a type that allows no day', { override: { daysPastEnd: 0, hours: true, caps: true } }, () => {}, '2026-04-01', 'override-is-past-the-limit'],
    ['outside of its hours', { hours: [{ weekdays: [6], fromMinute: 0, untilMinute: 1440 }] }, () => {}, '2026-03-05', ['membership-is-not-valid-at-this-hour']],
    ['outside of its hours, where the type forbids', { hours: [{ weekdays: [6], fromMinute: 0, untilMinute: 1440 }], override: { daysPastEnd: 7, hours: false, caps: true } }, () => {}, '2026-03-05', 'membership-is-not-valid-at-this-hour'],
    ['over its cap', { caps: [{ visits: 1, per: 'day' }] }, (told) => told.visit('2026-03-05'), '2026-03-05', ['membership-cap-is-reached']],
    ['after the end and over its cap', { caps: [{ visits: 1, per: 'day' }] }, (told) => told.visit('2026-04-02'), '2026-04-02', ['membership-has-ended', 'membership-cap-is-reached']],
    ['used up', { balance: { kind: 'shared', visits: 1, covers: [{ kind: 'service', id: 's-1', name: 'Massage' }] } }, (told) => told.visit('2026-03-02'), '2026-03-05', 'membership-has-no-visits-left'],
    ['frozen', {}, (told) => told.freeze('2026-03-05', '2026-03-05', null), '2026-03-06', 'membership-is-frozen'],
  ])('%s', (_, change, tell, day, expected) => {
    const decided = decideDeductVisit({
      membership: story(change, tell).asOf(day), service: { id: 's-1', name: 'Massage', categoryId: 'k-1' }, clientId, branchId: 'b-1', nowMs: 1_000_000, weekday: 2, minuteOfDay: 720,
      standingVisits: [], sameVisitConfirmed: true, override: { reason: 'goodwill' }, approvedBy: 'p-2',
    }, stampOn(day))
    expect(decided.ok ? (decided.value.body.override?.refusals ?? []) : decided.refusal.code).toEqual(expected)
    if (decided.ok) expect(decided.value.body.approvedBy).toBe('p-2')
  })
})

describe('D6 corrections with a reason', () => {
  it.each<[string, Partial<MembershipTerms>, (story: Story) => void, number, string | null]>([
    ['ten days more', {}, () => {}, 10, null],
    ['no day at all', {}, () => {}, 0, 'correction-changes-nothing'],
    ['without an end', { validity: null, freeze: null }, () => {}, 5, 'membership-has-no-end'],
    ['fewer days, after the last visit', {}, (told) => told.visit('2026-03-05'), -20, null],
    ['fewer days than were used', {}, (told) => told.visit('2026-03-20'), -20, 'end-would-lie-before-a-visit'],
  ])('the end: %s', (_, change, tell, days, code) => {
    const decided = decideExtendMembership({ membership: story(change, tell).asOf('2026-03-25'), days, reason: 'illness', approvedBy: null }, stampOn('2026-03-25'))
    expect(decided.ok ? null : decided.refusal.code).toBe(code)
  })
  it.each<[string, Partial<MembershipTerms>, number, string | null]>([
    ['two more', {}, 2, null],
    ['all of them away', {}, -9, null],
    ['more than there are', {}, -10, 'balance-would-be-below-nothing'],
    ['none', {}, 0, 'correction-changes-nothing'],
    ['a row without a count', { balance: { kind: 'unlimited', covers: [{ kind: 'service', id: 's-1', name: 'Massage' }] } }, 1, 'row-has-no-count'],
  ])('the balance: %s', (_, change, visits, code) => {
    const decided = decideCorrectBalance({ membership: story(change, (told) => told.visit('2026-03-02')).asOf('2026-03-05'), row: 0, visits, reason: 'mistake', approvedBy: null }, stampOn('2026-03-05'))
    expect(decided.ok ? null : decided.refusal.code).toBe(code)
  })
})
