import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { textsFor } from '#core/texts/format-text.ts'
import { sourceFiles } from './source-files.ts'

/** Codes as they stand in the sources of the core and the desk. */
const codes = new Set(
  sourceFiles()
    .filter((file) => /^src-(core|main)\//.test(file) && !file.endsWith('.test.ts') && !file.includes('/texts/'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/(?:[{,] code: |refuse\(|new LedgerTrouble\(|^  \| )'([a-z]+(?:-[a-z]+){1,})'/gm)].map(([, code]) => code ?? '')),
)
const notRefusals = new Set(['all-saved', 'goes-by-another'])
const facts = { until: '2026-03-12', from: '2026-03-05', startDay: null, lastDay: '2026-03-31', service: 'Massage', visits: 2, per: 'week', minutes: 3, earliest: '2026-03-11', leftDays: 3, askedDays: 9, longestTotalDays: 30, day: '2026-03-06', typeName: 'Ten', name: 'Ten', latest: '2026-04-01', limitPercent: 10, leftMinor: 1990, tooMuchMinor: 250, currency: 'EUR', number: 4, openedBy: 'Ewa', triesLeft: 2, seconds: 20, time: '13:05', hours: 24, phone: 'abc', timeZone: 'Mars', unit: 'EUR', balanceMinor: 300, toSpendMinor: 300, atItsRateMinor: 300, payableMinor: 300, reason: 'other', left: 3, days: 7, services: 3 }

it('every refusal of core and desk has a sentence that can be read aloud', () => {
  const { refusal } = textsFor('en')
  expect(codes.size).toBeGreaterThan(60)
  for (const code of codes) {
    if (notRefusals.has(code)) continue
    const words = refusal({ code, facts })
    expect(words, code).not.toContain(code)
    expect(words, code).not.toMatch(/[{}]|undefined|NaN/)
    expect(words, code).toMatch(/[.?]$/)
  }
})

it('facts are spoken as days and money', () => {
  const { refusal } = textsFor('en')
  expect(refusal({ code: 'membership-is-frozen', facts: { from: '2026-03-05', until: '2026-03-12' } })).toBe('This membership is frozen until 12 Mar. Unfreeze it to take a visit.')
  expect(refusal({ code: 'membership-is-frozen', facts: { from: '2026-03-05', until: null } })).toBe('This membership is frozen until it is unfrozen. Unfreeze it to take a visit.')
  expect(refusal({ code: 'payment-is-short', facts: { leftMinor: 1990, currency: 'EUR' } })).toBe('€19.90 is still to be paid.')
  expect(refusal({ code: 'made-by-a-newer-desk', facts: {} })).toContain('made-by-a-newer-desk')
})
