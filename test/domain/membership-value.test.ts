import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MembershipTerms } from '#core/catalogue/membership-terms.ts'
import type { Service } from '#core/catalogue/service.ts'
import { calendarDay } from '#core/dates/calendar-day.ts'
import { visitsLeft } from '#core/memberships/read-membership.ts'
import { rowPrices } from '#core/sales/row-prices.ts'
import { membershipAsOf, tellStory, tenVisits } from '../fixtures/membership-story.ts'

const covers = [{ kind: 'service' as const, id: 's-1', name: 'Massage' }]
const shared = (visits: number): MembershipTerms => ({ ...tenVisits, balance: { kind: 'shared', visits, covers } })
const unlimited: MembershipTerms = { ...tenVisits, balance: { kind: 'unlimited', covers }, validity: { unit: 'day', count: 30 } }

describe('V1 uses move visits, money is derived', () => {
  it('100.00 over three visits is 33.33, 33.34, 33.33, and the whole is exactly the price', () => {
    const story = tellStory(shared(3), '2026-03-01')
    const used = ['2026-03-02', '2026-03-03', '2026-03-04'].map((day) => {
      story.visit(day)
      return story.asOf(day).valueUsedMinor
    })
    expect(used).toEqual([3333, 6667, 10_000])
  })

  it.each([
    ['a return gives its value back on its own day', (story: ReturnType<typeof tellStory>) => { story.giveBack('2026-03-05', story.visit('2026-03-02')) }, '2026-03-06', 10, 0],
    ['a return changes nothing before its day', (story: ReturnType<typeof tellStory>) => { story.giveBack('2026-03-05', story.visit('2026-03-02')) }, '2026-03-04', 9, 1000],
    ['a visit added carries no value and is used last', (story: ReturnType<typeof tellStory>) => { story.correct('2026-03-02', 2); for (let visit = 0; visit < 11; visit += 1) story.visit('2026-03-03') }, '2026-03-04', 1, 10_000],
    ['a visit taken away counts as used', (story: ReturnType<typeof tellStory>) => { story.correct('2026-03-02', -1) }, '2026-03-04', 9, 1000],
  ])('%s', (_, tell, asOf, left, valueUsedMinor) => {
    const story = tellStory(tenVisits, '2026-03-01')
    tell(story)
    expect({ left: visitsLeft(story.asOf(asOf)), valueUsedMinor: story.asOf(asOf).valueUsedMinor }).toEqual({ left, valueUsedMinor })
  })

  it('L7 a visit returned at two desks comes back once', () => {
    const story = tellStory(tenVisits, '2026-03-01')
    const visit = story.visit('2026-03-02')
    story.giveBack('2026-03-02', visit)
    story.giveBack('2026-03-03', visit)
    expect(visitsLeft(story.asOf('2026-03-04'))).toBe(10)
  })

  it('the steps of value add up to the price for any price and any number of visits', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), fc.integer({ min: 1, max: 40 }), (priceMinor, visits) => {
      const story = tellStory(shared(visits), '2026-03-01', { priceMinor })
      let before = 0
      for (let visit = 0; visit < visits; visit += 1) {
        story.visit('2026-03-02')
        const now = story.asOf('2026-03-02').valueUsedMinor
        expect(now).toBeGreaterThanOrEqual(before)
        before = now
      }
      expect(before).toBe(priceMinor)
    }), { numRuns: 40 })
  })
})

describe('V2 an unlimited membership is used up by its unfrozen days', () => {
  it.each([
    ['on the day of the sale one of thirty days', (_: ReturnType<typeof tellStory>) => {}, '2026-03-01', 333],
    ['after ten days', (_: ReturnType<typeof tellStory>) => {}, '2026-03-10', 3333],
    ['frozen days are not used', (story: ReturnType<typeof tellStory>) => { story.freeze('2026-03-02', '2026-03-06', '2026-03-11') }, '2026-03-10', 1667],
    ['an extension makes every day cheaper from its own day on', (story: ReturnType<typeof tellStory>) => { story.extend('2026-03-10', 10) }, '2026-03-10', 2500],
    ['all of it on the last day', (_: ReturnType<typeof tellStory>) => {}, '2026-03-30', 10_000],
    ['never more than all of it', (_: ReturnType<typeof tellStory>) => {}, '2026-09-30', 10_000],
  ])('%s', (_, tell, asOf, valueUsedMinor) => {
    const story = tellStory(unlimited, '2026-03-01')
    tell(story)
    expect(story.asOf(asOf).valueUsedMinor).toBe(valueUsedMinor)
  })
})

describe('V3 what is left lapses after the end and its grace, and an extension takes it back on its own day', () => {
  const withGrace: MembershipTerms = { ...tenVisits, graceDays: 3 }
  it.each([
    ['on the last day of grace', '2026-04-03', 10_000],
    ['the day after the grace', '2026-04-04', 0],
  ])('%s', (_, asOf, valueLeftMinor) => {
    expect(tellStory(withGrace, '2026-03-01').asOf(asOf).valueLeftMinor).toBe(valueLeftMinor)
  })

  it('an extension after the lapse', () => {
    const story = tellStory(tenVisits, '2026-03-01')
    story.extend('2026-04-10', 20)
    expect(story.asOf('2026-04-05').valueLeftMinor).toBe(0)
    expect(story.asOf('2026-04-10').valueLeftMinor).toBe(10_000)
  })
})

describe('V4 the price of separate rows is split once, by list price times visits', () => {
  const service = (id: string, categoryId: string, priceMinor: number): Service => ({ id, name: id, categoryId, priceMinor, durationMinutes: 60, taxBasisPoints: 0, order: 0, archived: false })
  const services = [service('a', 'x', 3000), service('b', 'x', 5000), service('c', 'y', 10_000)]
  const row = (kind: 'service' | 'category', id: string, visits: number | null) => ({ covers: { kind, id, name: id }, visits })
  const separate = (rows: ReturnType<typeof row>[]): MembershipTerms => ({ ...tenVisits, validity: { unit: 'day', count: 15 }, balance: { kind: 'separate', rows } })

  it.each([
    ['two services', [row('service', 'a', 5), row('service', 'c', 2)], 10_000, [4286, 5714]],
    ['a category weighs by its cheapest service', [row('category', 'x', 5), row('service', 'c', 1)], 10_000, [6000, 4000]],
    ['an unlimited row weighs by weeks of validity, rounded up', [row('service', 'a', null), row('service', 'c', 1)], 9000, [4263, 4737]],
    ['all weights zero: equal parts', [row('service', 'nobody', 5), row('service', 'nobody', 2), row('service', 'nobody', 1)], 100, [34, 33, 33]],
  ])('%s', (_, rows, netMinor, prices) => {
    expect(rowPrices(separate(rows), netMinor, services, calendarDay('2026-03-01'))).toEqual(prices)
  })

  it('each row is used up on its own', () => {
    const story = tellStory(separate([row('service', 'a', 2), row('service', 'c', 2)]), '2026-03-01')
    story.visit('2026-03-02', 0)
    story.visit('2026-03-02', 1)
    story.visit('2026-03-03', 1)
    expect(story.asOf('2026-03-03').rows.map(({ left, valueUsedMinor }) => [left, valueUsedMinor])).toEqual([[1, 2500], [0, 5000]])
  })
})

it('L4 a membership reads the same whatever order its operations arrive in', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-03-${String(number).padStart(2, '0')}`)
  const step = fc.oneof(
    fc.record({ what: fc.constant('visit' as const), day }),
    fc.record({ what: fc.constant('freeze' as const), day, from: day, until: fc.option(day) }),
    fc.record({ what: fc.constant('unfreeze' as const), day }),
    fc.record({ what: fc.constant('extend' as const), day, days: fc.integer({ min: -5, max: 20 }) }),
    fc.record({ what: fc.constant('give-back' as const), day }),
    fc.record({ what: fc.constant('undo' as const), day }),
  )
  fc.assert(fc.property(fc.array(step, { maxLength: 14 }), fc.infiniteStream(fc.nat()), day, (steps, random, asOf) => {
    const story = tellStory({ ...tenVisits, activation: { kind: 'first-visit', byItselfAfter: { unit: 'day', count: 9 } } }, '2026-03-01')
    const visits: string[] = []
    const freezes: string[] = []
    for (const one of steps) {
      if (one.what === 'visit') visits.push(story.visit(one.day))
      if (one.what === 'freeze') freezes.push(story.freeze(one.day, one.from, one.until))
      if (one.what === 'unfreeze' && freezes.length > 0) story.unfreeze(one.day, [...freezes])
      if (one.what === 'extend') story.extend(one.day, one.days)
      if (one.what === 'give-back' && visits.length > 0) story.giveBack(one.day, visits.at(-1) ?? '')
      if (one.what === 'undo' && freezes.length > 0) story.undoFreeze(one.day, freezes[0] ?? '')
    }
    const shuffled = story.operations.map((operation) => ({ operation, at: random.next().value as number })).toSorted((a, b) => a.at - b.at).map(({ operation }) => operation)
    expect(membershipAsOf(shuffled, { ...tenVisits, activation: { kind: 'first-visit', byItselfAfter: { unit: 'day', count: 9 } } }, asOf)).toEqual(story.asOf(asOf))
  }), { numRuns: 200 })
})
