import { describe, expect, it } from 'vitest'
import type { MembershipTerms } from '#core/catalogue/membership-terms.ts'
import { membershipStatus } from '#core/memberships/membership-status.ts'
import type { Story } from '../fixtures/membership-story.ts'
import { tellStory, tenVisits } from '../fixtures/membership-story.ts'

const terms = (change: Partial<MembershipTerms>): MembershipTerms => ({ ...tenVisits, ...change })
const days = (count: number) => ({ unit: 'day' as const, count })
const months = (count: number) => ({ unit: 'month' as const, count })
const byFirstVisit = (byItselfAfter: MembershipTerms['validity']): Partial<MembershipTerms> => ({ activation: { kind: 'first-visit', byItselfAfter } })

describe('M1 the last valid day, with the period of the terms counted from the start', () => {
  it.each([
    ['31 Jan + 1 month', '2026-01-31', months(1), '2026-02-28'],
    ['31 Jan + 1 month in a leap year', '2028-01-31', months(1), '2028-02-29'],
    ['15 Mar + 1 month', '2026-03-15', months(1), '2026-04-14'],
    ['1 Mar + 1 month', '2026-03-01', months(1), '2026-03-31'],
    ['29 Feb + 1 year', '2028-02-29', { unit: 'year' as const, count: 1 }, '2029-02-28'],
    ['10 days', '2026-03-01', days(10), '2026-03-10'],
    ['2 weeks', '2026-03-01', { unit: 'week' as const, count: 2 }, '2026-03-14'],
  ])('%s', (_, sold, validity, lastDay) => {
    expect(tellStory(terms({ validity }), sold).asOf(sold).lastDay).toBe(lastDay)
  })

  it('has no end without a validity', () => {
    expect(tellStory(terms({ validity: null }), '2026-03-01').asOf('2036-03-01')).toMatchObject({ lastDay: null, lapsed: false })
  })
})

describe('M2 activation', () => {
  it.each<[string, Partial<MembershipTerms>, (story: Story) => void, string, string | null, string | null]>([
    ['at sale: the day of the sale', {}, () => {}, '2026-03-01', '2026-03-01', null],
    ['first visit: not before it', byFirstVisit(null), () => {}, '2026-06-01', null, null],
    ['first visit: the day of the visit', byFirstVisit(null), (story) => story.visit('2026-03-09'), '2026-03-20', '2026-03-09', null],
    ['first visit: the earliest of several', byFirstVisit(null), (story) => { story.visit('2026-03-12'); story.visit('2026-03-09') }, '2026-03-20', '2026-03-09', null],
    ['first visit: known beforehand when it starts by itself', byFirstVisit(days(30)), () => {}, '2026-03-30', null, '2026-03-31'],
    ['first visit: by itself on that day', byFirstVisit(days(30)), () => {}, '2026-03-31', '2026-03-31', null],
    ['first visit: a visit before that day wins', byFirstVisit(days(30)), (story) => story.visit('2026-03-10'), '2026-04-10', '2026-03-10', null],
    ['first visit: a visit after that day does not move it', byFirstVisit(days(30)), (story) => story.visit('2026-04-05'), '2026-04-10', '2026-03-31', null],
    ['a return takes the activation back', byFirstVisit(null), (story) => story.giveBack('2026-03-09', story.visit('2026-03-09')), '2026-03-20', null, null],
    ['a return after the end leaves the activation', byFirstVisit(null), (story) => story.giveBack('2026-06-01', story.visit('2026-03-09'), false), '2026-06-02', '2026-03-09', null],
    ['a returned visit taken again keeps the original visit day', byFirstVisit(null), (story) => { story.giveBack('2026-03-10', story.visit('2026-03-09')); story.visit('2026-03-11', 0, '2026-03-09') }, '2026-03-20', '2026-03-09', null],
    ['a longer wait set later moves the start out', byFirstVisit(days(30)), (story) => story.autoActivation('2026-03-20', days(60)), '2026-04-15', null, '2026-04-30'],
    ['a shorter wait never starts before the change', byFirstVisit(days(30)), (story) => story.autoActivation('2026-03-20', days(5)), '2026-03-25', '2026-03-20', null],
    ['a change after it started leaves it started', byFirstVisit(days(10)), (story) => story.autoActivation('2026-03-20', days(60)), '2026-03-25', '2026-03-11', null],
    ['no longer by itself', byFirstVisit(days(30)), (story) => story.autoActivation('2026-03-20', null), '2026-06-01', null, null],
  ])('%s', (_, change, tell, asOf, startDay, startsLatest) => {
    const story = tellStory(terms(change), '2026-03-01')
    tell(story)
    expect(story.asOf(asOf)).toMatchObject({ startDay, startsLatest })
  })

  it('planned: starts on the planned day and not before', () => {
    const story = tellStory(terms({ activation: { kind: 'planned', atMostDaysAhead: 30 } }), '2026-03-01', { plannedDay: '2026-03-20' })
    expect(story.asOf('2026-03-19')).toMatchObject({ startDay: null, startsLatest: '2026-03-20', lastDay: null })
    expect(story.asOf('2026-03-20')).toMatchObject({ startDay: '2026-03-20', lastDay: '2026-04-19' })
  })
})

describe('M3 the effective end: a frozen day is not used up', () => {
  it.each<[string, (story: Story) => void, string, string | null]>([
    ['never frozen', () => {}, '2026-03-05', '2026-03-31'],
    ['a week in the middle', (story) => story.freeze('2026-03-05', '2026-03-10', '2026-03-17'), '2026-03-20', '2026-04-07'],
    ['a planned week counts already', (story) => story.freeze('2026-03-05', '2026-03-10', '2026-03-17'), '2026-03-05', '2026-04-07'],
    ['open: no end', (story) => story.freeze('2026-03-05', '2026-03-05', null), '2026-03-20', null],
    ['open, unfrozen after five days', (story) => story.unfreeze('2026-03-10', [story.freeze('2026-03-05', '2026-03-05', null)]), '2026-03-20', '2026-04-05'],
    ['unfrozen before it began: cancelled', (story) => story.unfreeze('2026-03-08', [story.freeze('2026-03-05', '2026-03-10', '2026-03-17')]), '2026-03-20', '2026-03-31'],
    ['unfrozen on its first day: cancelled', (story) => story.unfreeze('2026-03-10', [story.freeze('2026-03-05', '2026-03-10', '2026-03-17')]), '2026-03-20', '2026-03-31'],
    ['of two unfreezes the earlier counts', (story) => { const frozen = story.freeze('2026-03-05', '2026-03-05', null); story.unfreeze('2026-03-12', [frozen]); story.unfreeze('2026-03-08', [frozen]) }, '2026-03-20', '2026-04-03'],
    ['two desks, overlapping: the union', (story) => { story.freeze('2026-03-05', '2026-03-10', '2026-03-17'); story.freeze('2026-03-05', '2026-03-14', '2026-03-21') }, '2026-03-25', '2026-04-11'],
    ['an unfreeze leaves the freeze it did not know', (story) => { const known = story.freeze('2026-03-05', '2026-03-05', null); story.freeze('2026-03-06', '2026-03-06', '2026-03-16'); story.unfreeze('2026-03-08', [known]) }, '2026-03-25', '2026-04-11'],
    ['undone', (story) => story.undoFreeze('2026-03-06', story.freeze('2026-03-05', '2026-03-10', '2026-03-17')), '2026-03-20', '2026-03-31'],
    ['an unfreeze undone: frozen as before', (story) => { const frozen = story.freeze('2026-03-05', '2026-03-10', '2026-03-17'); story.undoFreeze('2026-03-12', story.unfreeze('2026-03-12', [frozen])) }, '2026-03-20', '2026-04-07'],
    ['days after the end count nothing', (story) => story.freeze('2026-03-05', '2026-04-10', '2026-04-20'), '2026-03-20', '2026-03-31'],
    ['extended by ten days', (story) => story.extend('2026-03-10', 10), '2026-03-20', '2026-04-10'],
    ['extensions add up', (story) => { story.extend('2026-03-10', 10); story.extend('2026-03-12', 5) }, '2026-03-20', '2026-04-15'],
    ['an extension counts only from its own day on', (story) => story.extend('2026-03-10', 10), '2026-03-09', '2026-03-31'],
    ['frozen and extended', (story) => { story.freeze('2026-03-05', '2026-03-10', '2026-03-17'); story.extend('2026-03-20', 10) }, '2026-03-25', '2026-04-17'],
  ])('%s', (_, tell, asOf, lastDay) => {
    const story = tellStory(tenVisits, '2026-03-01')
    tell(story)
    expect(story.asOf(asOf).lastDay).toBe(lastDay)
  })
})

describe('M4 the status a person sees', () => {
  it.each<[string, Partial<MembershipTerms>, (story: Story) => void, string, string]>([
    ['just sold', {}, () => {}, '2026-03-01', 'active'],
    ['a week before the end', {}, () => {}, '2026-03-25', 'ending-soon'],
    ['eight days before the end', {}, () => {}, '2026-03-24', 'active'],
    ['on its last day', {}, () => {}, '2026-03-31', 'ending-soon'],
    ['the day after', {}, () => {}, '2026-04-01', 'expired'],
    ['frozen', {}, (story) => story.freeze('2026-03-05', '2026-03-05', '2026-03-12'), '2026-03-11', 'frozen'],
    ['on the day the freeze is over', {}, (story) => story.freeze('2026-03-05', '2026-03-05', '2026-03-12'), '2026-03-12', 'active'],
    ['never expired while frozen', {}, (story) => story.freeze('2026-03-05', '2026-03-05', null), '2027-03-05', 'frozen'],
    ['waiting for its first visit', byFirstVisit(null), () => {}, '2026-09-01', 'not-started'],
    ['used up', { balance: { ...tenVisits.balance, kind: 'shared', visits: 1, covers: [{ kind: 'service', id: 's-1', name: 'Massage' }] } }, (story) => story.visit('2026-03-02'), '2026-03-02', 'used-up'],
    ['used up stays used up after its end', { balance: { ...tenVisits.balance, kind: 'shared', visits: 1, covers: [{ kind: 'service', id: 's-1', name: 'Massage' }] } }, (story) => story.visit('2026-03-02'), '2026-09-01', 'used-up'],
  ])('%s', (_, change, tell, asOf, status) => {
    const story = tellStory(terms(change), '2026-03-01')
    tell(story)
    expect(membershipStatus(story.asOf(asOf))).toBe(status)
  })
})
