import { expect, it } from 'vitest'
import { addTallies, tallyLine, tallyOf } from '../../scripts/tally.ts'
import type { TestVerdict } from '../../scripts/tally.ts'

const cases: [what: string, verdicts: TestVerdict[], errors: string[], line: string][] = [
  ['a pass', [{ name: 'a', state: 'passed', reason: undefined }], [], '1 passed, 0 failed, 0 skipped'],
  ['a skip for a missing part', [{ name: 'a', state: 'skipped', reason: 'this machine lacks a display' }], [], '0 passed, 0 failed, 1 skipped'],
  ['a skip without a reason', [{ name: 'a', state: 'skipped', reason: undefined }], [], '0 passed, 1 failed, 0 skipped'],
  ['a skip for another reason', [{ name: 'a', state: 'skipped', reason: 'flaky' }], [], '0 passed, 1 failed, 0 skipped'],
  ['an error outside of tests', [{ name: 'a', state: 'passed', reason: undefined }], ['the file does not load'], '1 passed, 1 failed, 0 skipped'],
]
it.each(cases)('%s', (_, verdicts, errors, line) => {
  expect(tallyLine(tallyOf(verdicts, errors))).toBe(line)
})

it('the runners are added up', () => {
  const one = tallyOf([{ name: 'a', state: 'failed', reason: undefined }], [])
  const other = tallyOf([{ name: 'b', state: 'skipped', reason: 'this machine lacks a display' }], [])
  expect(addTallies([one, other])).toEqual({ passed: 0, failed: 1, skipped: 1, problems: ['a'], reasons: ['this machine lacks a display'] })
})
