import { describe, expect, it } from 'vitest'
import type { MembershipTerms } from '#core/catalogue/membership-terms.ts'
import { compareFitting } from '#core/memberships/compare-fitting.ts'
import type { DeductAsk } from '#core/memberships/deduct-visit.ts'
import { decideDeductVisit, deductRefusal } from '#core/memberships/deduct-visit.ts'
import { decideReturnVisit } from '#core/memberships/return-visit.ts'
import { calendarDay } from '#core/dates/calendar-day.ts'
import type { Story } from '../fixtures/membership-story.ts'
import { clientId, tellStory, tenVisits } from '../fixtures/membership-story.ts'

const massage = { id: 's-1', name: 'Massage', categoryId: 'k-1' }
const facial = { id: 's-2', name: 'Facial', categoryId: 'k-2' }
const noon = 12 * 60
const nowMs = 1_000_000_000
const minute = 60_000
const covers = [{ kind: 'service' as const, id: 's-1', name: 'Massage' }]
const planned: Partial<MembershipTerms> = { activation: { kind: 'planned', atMostDaysAhead: 60 } }

function ask(story: Story, day: string, change: Partial<DeductAsk> = {}): DeductAsk {
  return { membership: story.asOf(day), service: massage, clientId, branchId: 'b-1', nowMs, weekday: 2, minuteOfDay: noon, standingVisits: [], sameVisitConfirmed: false, ...change }
}

describe('D1 the first reason that holds, in the order of precedence', () => {
  it.each<[string, Partial<MembershipTerms>, (story: Story) => void, string, Partial<DeductAsk>, string | null]>([
    ['nothing against it', {}, () => {}, '2026-03-05', {}, null],
    ['on its last day', {}, () => {}, '2026-03-31', {}, null],
    ['ended', {}, () => {}, '2026-04-01', {}, 'membership-has-ended'],
    ['ended, within its grace', { graceDays: 3 }, () => {}, '2026-04-03', {}, null],
    ['past its grace', { graceDays: 3 }, () => {}, '2026-04-04', {}, 'membership-has-ended'],
    ['frozen', {}, (story) => story.freeze('2026-03-05', '2026-03-05', '2026-03-12'), '2026-03-11', {}, 'membership-is-frozen'],
    ['the day the freeze is over', {}, (story) => story.freeze('2026-03-05', '2026-03-05', '2026-03-12'), '2026-03-12', {}, null],
    ['planned, before its day', planned, () => {}, '2026-03-09', {}, 'membership-has-not-started'],
    ['planned, on its day', planned, () => {}, '2026-03-10', {}, null],
    ['a first visit starts it', { activation: { kind: 'first-visit', byItselfAfter: null } }, () => {}, '2026-09-01', {}, null],
    ['another service', {}, () => {}, '2026-03-05', { service: facial }, 'membership-does-not-cover-the-service'],
    ['covered through its category', { balance: { kind: 'shared', visits: 2, covers: [{ kind: 'category', id: 'k-2', name: 'Face' }] } }, () => {}, '2026-03-05', { service: facial }, null],
    ['another branch', { validAtBranches: ['b-9'] }, () => {}, '2026-03-05', {}, 'membership-is-not-valid-at-this-branch'],
    ['another weekday', { hours: [{ weekdays: [6, 7], fromMinute: 0, untilMinute: 1440 }] }, () => {}, '2026-03-05', {}, 'membership-is-not-valid-at-this-hour'],
    ['another hour', { hours: [{ weekdays: [2], fromMinute: 480, untilMinute: noon }] }, () => {}, '2026-03-05', {}, 'membership-is-not-valid-at-this-hour'],
    ['within its hours', { hours: [{ weekdays: [2], fromMinute: noon, untilMinute: 900 }] }, () => {}, '2026-03-05', {}, null],
    ['nothing left', { balance: { kind: 'shared', visits: 1, covers } }, (story) => story.visit('2026-03-02'), '2026-03-05', {}, 'membership-has-no-visits-left'],
    ['a visit given back can be taken again', { balance: { kind: 'shared', visits: 1, covers } }, (story) => story.giveBack('2026-03-02', story.visit('2026-03-02')), '2026-03-05', {}, null],
    ['the cap of a day', { caps: [{ visits: 1, per: 'day' }] }, (story) => story.visit('2026-03-05'), '2026-03-05', {}, 'membership-cap-is-reached'],
    ['the cap of a day, the next day', { caps: [{ visits: 1, per: 'day' }] }, (story) => story.visit('2026-03-05'), '2026-03-06', {}, null],
    ['the cap of a week, on its Sunday', { caps: [{ visits: 1, per: 'week' }] }, (story) => story.visit('2026-03-02'), '2026-03-08', {}, 'membership-cap-is-reached'],
    ['the cap of a week, next Monday', { caps: [{ visits: 1, per: 'week' }] }, (story) => story.visit('2026-03-02'), '2026-03-09', {}, null],
    ['the cap of a month', { caps: [{ visits: 1, per: 'month' }] }, (story) => story.visit('2026-03-02'), '2026-03-31', {}, 'membership-cap-is-reached'],
    ['somebody else', {}, () => {}, '2026-03-05', { clientId: 'c-2' }, 'client-is-not-the-holder'],
    ['somebody else with a bearer membership', { named: false }, () => {}, '2026-03-05', { clientId: 'c-2' }, null],
    ['the same visit a minute ago', {}, () => {}, '2026-03-05', { standingVisits: [{ serviceId: 's-1', at: nowMs - minute }] }, 'the-same-visit-was-just-deducted'],
    ['the same visit, confirmed', {}, () => {}, '2026-03-05', { standingVisits: [{ serviceId: 's-1', at: nowMs - minute }], sameVisitConfirmed: true }, null],
    ['the same service five minutes ago', {}, () => {}, '2026-03-05', { standingVisits: [{ serviceId: 's-1', at: nowMs - 5 * minute }] }, null],
    ['another service a minute ago', {}, () => {}, '2026-03-05', { standingVisits: [{ serviceId: 's-2', at: nowMs - minute }] }, null],
    ['ended and nothing left: ended comes first', { balance: { kind: 'shared', visits: 1, covers } }, (story) => story.visit('2026-03-02'), '2026-05-01', {}, 'membership-has-ended'],
    ['frozen and not covered: frozen comes first', {}, (story) => story.freeze('2026-03-05', '2026-03-05', null), '2026-03-06', { service: facial }, 'membership-is-frozen'],
  ])('%s', (_, change, tell, day, other, code) => {
    const story = tellStory({ ...tenVisits, ...change }, '2026-03-01', { plannedDay: '2026-03-10' })
    tell(story)
    expect(deductRefusal(ask(story, day, other))?.code ?? null).toBe(code)
  })
})

const stamp = { id: 'op-x', occurredAt: nowMs, businessDay: calendarDay('2026-03-05'), actorId: 'p-1', branchId: 'b-1' }

it('D2 a visit is taken from the row that names the service before one that names its category', () => {
  const rows = [{ covers: { kind: 'category' as const, id: 'k-1', name: 'Body' }, visits: 5 }, { covers: { kind: 'service' as const, id: 's-1', name: 'Massage' }, visits: 1 }]
  const story = tellStory({ ...tenVisits, balance: { kind: 'separate', rows } }, '2026-03-01')
  const first = decideDeductVisit(ask(story, '2026-03-05'), stamp)
  expect(first).toMatchObject({ ok: true, value: { kind: 'deduct-visit', body: { row: 1, visits: 1, visitDay: '2026-03-05', homeBranchId: 'b-1' } } })
  story.visit('2026-03-05', 1)
  expect(decideDeductVisit(ask(story, '2026-03-05'), stamp)).toMatchObject({ ok: true, value: { body: { row: 0 } } })
})

it('D3 of several memberships the earliest end goes first, then the fewest left, then the oldest', () => {
  const late = tellStory({ ...tenVisits, validity: { unit: 'month', count: 2 } }, '2026-03-01').asOf('2026-03-05')
  const early = tellStory(tenVisits, '2026-03-01').asOf('2026-03-05')
  const endless = tellStory({ ...tenVisits, validity: null, freeze: null }, '2026-03-01').asOf('2026-03-05')
  const used = tellStory(tenVisits, '2026-03-01')
  used.visit('2026-03-02')
  expect([endless, late, early].toSorted(compareFitting)).toEqual([early, late, endless])
  expect([early, used.asOf('2026-03-05')].toSorted(compareFitting)[0]).toMatchObject({ rows: [{ left: 9 }] })
})

describe('D4 giving a visit back', () => {
  it('names the original and takes the activation back while the membership runs', () => {
    const story = tellStory(tenVisits, '2026-03-01')
    const visit = story.visit('2026-03-02')
    expect(decideReturnVisit(story.asOf('2026-03-05'), visit, 'undo', stamp)).toMatchObject({ ok: true, value: { body: { originalId: visit, row: 0, visits: 1, takesActivationBack: true, reason: 'undo' } } })
    expect(decideReturnVisit(story.asOf('2026-04-05'), visit, 'undo', stamp)).toMatchObject({ ok: true, value: { body: { takesActivationBack: false } } })
  })

  it('comes back once, and only what was taken', () => {
    const story = tellStory(tenVisits, '2026-03-01')
    const visit = story.visit('2026-03-02')
    story.giveBack('2026-03-02', visit)
    expect(decideReturnVisit(story.asOf('2026-03-05'), visit, 'undo', stamp)).toMatchObject({ ok: false, refusal: { code: 'visit-was-already-given-back' } })
    expect(decideReturnVisit(story.asOf('2026-03-05'), 'nothing', 'undo', stamp)).toMatchObject({ ok: false, refusal: { code: 'there-is-no-such-visit' } })
  })
})
