import fc from 'fast-check'
import { expect, it } from 'vitest'
import { localTimeAt } from './business-day.ts'
import { openLocalTimes } from './local-times.ts'

const zones = ['UTC', 'Europe/Warsaw', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Pacific/Apia', 'Asia/Tokyo']

it('any moment in any zone is told as the zone itself tells it, whatever was asked before', () => {
  const localTimes = openLocalTimes()
  const moment = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2060, 0, 1) })
  fc.assert(fc.property(moment, fc.constantFrom(...zones), (epochMs, timeZone) => {
    expect(localTimes(epochMs, timeZone)).toEqual(localTimeAt(epochMs, timeZone))
  }), { numRuns: 400 })
})

it.each([['2026-03-29T01:00:00Z'], ['2026-10-25T01:00:00Z']])('the very moment clocks change in Warsaw, %s, and the milliseconds around it', (change) => {
  const localTimes = openLocalTimes()
  for (const by of [-3_600_000, -1, 0, 1, 3_600_000]) {
    const moment = Date.parse(change) + by
    expect(localTimes(moment, 'Europe/Warsaw')).toEqual(localTimeAt(moment, 'Europe/Warsaw'))
  }
})
