import { describe, expect, it } from 'vitest'
import type { MembershipTerms } from '#core/catalogue/membership-terms.ts'
import { calendarDay } from '#core/dates/calendar-day.ts'
import { decideFreezeMembership, planFreeze } from '#core/memberships/freeze-membership.ts'
import { decideUndoFreeze } from '#core/memberships/undo-freeze.ts'
import { decideUnfreezeMembership } from '#core/memberships/unfreeze-membership.ts'
import type { Story } from '../fixtures/membership-story.ts'
import { foldOperations, membershipId, tellStory, tenVisits } from '../fixtures/membership-story.ts'

const day = calendarDay
const stamp = { id: 'op-x', occurredAt: 1, businessDay: day('2026-03-10'), actorId: 'p-1', branchId: 'b-1' }
const plan = (story: Story, today: string, from: string, until: string | null, mayBackdate = false) =>
  planFreeze({ membership: story.asOf(today), from: day(from), until: until === null ? null : day(until), mayBackdate })

describe('F1 what a freeze comes to, or why it cannot be', () => {
  it.each<[string, Partial<MembershipTerms>, (story: Story) => void, [today: string, from: string, until: string | null], object | string]>([
    ['a week from today', {}, () => {}, ['2026-03-10', '2026-03-10', '2026-03-17'], { frozenDays: 7, leftAfter: 23, lastDayAfter: '2026-04-07' }],
    ['open, ended by itself when the limit is used up', {}, () => {}, ['2026-03-10', '2026-03-10', null], { until: '2026-04-09', frozenDays: 30, leftAfter: 0, lastDayAfter: '2026-04-30' }],
    ['open without a limit', { freeze: { longestTotalDays: null } }, () => {}, ['2026-03-10', '2026-03-10', null], { until: null, frozenDays: null, leftAfter: null, lastDayAfter: null }],
    ['what is left after an earlier one', {}, (story) => story.freeze('2026-03-02', '2026-03-02', '2026-03-07'), ['2026-03-10', '2026-03-10', null], { frozenDays: 25, leftAfter: 0 }],
    ['an undone one gives its days back', {}, (story) => story.undoFreeze('2026-03-03', story.freeze('2026-03-02', '2026-03-02', '2026-03-30')), ['2026-03-10', '2026-03-10', null], { frozenDays: 30 }],
    ['longer than what is left', {}, (story) => story.freeze('2026-03-02', '2026-03-02', '2026-03-07'), ['2026-03-10', '2026-03-10', '2026-04-10'], 'freeze-is-longer-than-what-is-left'],
    ['the limit is used up', {}, (story) => story.freeze('2026-03-02', '2026-03-02', '2026-04-01'), ['2026-04-02', '2026-04-02', null], 'freeze-limit-is-used-up'],
    ['not for this type', { freeze: null }, () => {}, ['2026-03-10', '2026-03-10', '2026-03-17'], 'type-does-not-allow-freezing'],
    ['not started yet', { activation: { kind: 'first-visit', byItselfAfter: null } }, () => {}, ['2026-03-10', '2026-03-10', '2026-03-17'], 'membership-has-not-started'],
    ['ended', {}, () => {}, ['2026-04-10', '2026-04-10', '2026-04-17'], 'membership-has-ended'],
    ['nothing left', { balance: { ...tenVisits.balance, kind: 'shared', visits: 1, covers: [{ kind: 'service', id: 's-1', name: 'Massage' }] } }, (story) => story.visit('2026-03-02'), ['2026-03-10', '2026-03-10', '2026-03-17'], 'membership-has-no-visits-left'],
    ['from yesterday', {}, () => {}, ['2026-03-10', '2026-03-09', '2026-03-17'], 'freeze-begins-in-the-past'],
    ['from today after a visit today', {}, (story) => story.visit('2026-03-10'), ['2026-03-10', '2026-03-10', '2026-03-17'], 'freeze-must-begin-tomorrow-after-a-visit'],
    ['from tomorrow after a visit today', {}, (story) => story.visit('2026-03-10'), ['2026-03-10', '2026-03-11', '2026-03-17'], { frozenDays: 6 }],
    ['from today after a visit given back', {}, (story) => story.giveBack('2026-03-10', story.visit('2026-03-10')), ['2026-03-10', '2026-03-10', '2026-03-17'], { frozenDays: 7 }],
    ['no day at all', {}, () => {}, ['2026-03-10', '2026-03-10', '2026-03-10'], 'freeze-ends-before-it-begins'],
    ['after the end', {}, () => {}, ['2026-03-10', '2026-04-01', '2026-04-05'], 'freeze-lies-after-the-end'],
    ['over a planned one', {}, (story) => story.freeze('2026-03-05', '2026-03-15', '2026-03-20'), ['2026-03-10', '2026-03-12', '2026-03-16'], 'freeze-overlaps-another'],
    ['right before a planned one', {}, (story) => story.freeze('2026-03-05', '2026-03-15', '2026-03-20'), ['2026-03-10', '2026-03-12', '2026-03-15'], { frozenDays: 3 }],
  ])('%s', (_, change, tell, [today, from, until], expected) => {
    const story = tellStory({ ...tenVisits, ...change }, '2026-03-01')
    tell(story)
    expect(plan(story, today, from, until)).toMatchObject(typeof expected === 'string' ? { ok: false, refusal: { code: expected } } : { ok: true, value: expected })
  })
})

describe('F2 backdating is for managers, and never over a visit that took place', () => {
  it('a manager may backdate', () => {
    expect(plan(tellStory(tenVisits, '2026-03-01'), '2026-03-10', '2026-03-05', '2026-03-12', true)).toMatchObject({ ok: true, value: { frozenDays: 7 } })
  })
  it('not over a live visit', () => {
    const story = tellStory(tenVisits, '2026-03-01')
    story.visit('2026-03-06')
    expect(plan(story, '2026-03-10', '2026-03-05', '2026-03-12', true)).toMatchObject({ ok: false, refusal: { code: 'freeze-covers-a-visit', facts: { day: '2026-03-06' } } })
  })
})

describe('F3 unfreezing names every freeze the desk knows', () => {
  it('ends the current and cancels the planned one', () => {
    const story = tellStory(tenVisits, '2026-03-01')
    const current = story.freeze('2026-03-05', '2026-03-05', '2026-03-12')
    const later = story.freeze('2026-03-05', '2026-03-20', '2026-03-25')
    expect(decideUnfreezeMembership(story.asOf('2026-03-10'), stamp)).toMatchObject({ ok: true, value: { body: { day: '2026-03-10', freezes: [current, later] } } })
  })
  it('refuses where nothing is frozen', () => {
    expect(decideUnfreezeMembership(tellStory(tenVisits, '2026-03-01').asOf('2026-03-10'), stamp)).toMatchObject({ ok: false, refusal: { code: 'membership-is-not-frozen' } })
  })
})

describe('F4 a freeze and an unfreeze can each be undone once', () => {
  const undo = (story: Story, originalId: string) => decideUndoFreeze(membershipId, foldOperations(story.operations).get(`membership:${membershipId}`) ?? { balances: {}, facts: [] }, originalId, stamp)
  it('undoes what stands', () => {
    const story = tellStory(tenVisits, '2026-03-01')
    const freeze = story.freeze('2026-03-05', '2026-03-05', '2026-03-12')
    expect(undo(story, freeze)).toMatchObject({ ok: true, value: { kind: 'undo-freeze', body: { originalId: freeze } } })
    story.undoFreeze('2026-03-06', freeze)
    expect(undo(story, freeze)).toMatchObject({ ok: false, refusal: { code: 'freeze-was-already-undone' } })
    expect(undo(story, 'nothing')).toMatchObject({ ok: false, refusal: { code: 'there-is-no-such-freeze' } })
  })
  it('records the days it was asked for', () => {
    const story = tellStory(tenVisits, '2026-03-01')
    expect(decideFreezeMembership({ membership: story.asOf('2026-03-10'), from: day('2026-03-10'), until: null, mayBackdate: false }, stamp)).toMatchObject({ ok: true, value: { body: { from: '2026-03-10', until: '2026-04-09' } } })
  })
})
