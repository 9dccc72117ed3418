import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number; readonly problems: readonly string[]; readonly reasons: readonly string[] }
export type TestVerdict = { readonly name: string; readonly state: 'passed' | 'failed' | 'skipped'; readonly reason: string | undefined }

/** A skip counts as one only when it says which part this machine lacks; every other skip is a failure. */
export const machineLacks = 'this machine lacks '

export function tallyOf(verdicts: readonly TestVerdict[], errors: readonly string[]): Tally {
  const isExcused = ({ state, reason }: TestVerdict): boolean => state === 'skipped' && reason?.startsWith(machineLacks) === true
  const failures = verdicts.filter((verdict) => verdict.state !== 'passed' && !isExcused(verdict))
  const excused = verdicts.filter(isExcused)
  return {
    passed: verdicts.filter(({ state }) => state === 'passed').length,
    failed: failures.length + errors.length,
    skipped: excused.length,
    problems: [...failures.map(({ name, state }) => (state === 'failed' ? name : `${name} was skipped without a part that this machine lacks`)), ...errors],
    reasons: [...new Set(excused.map(({ reason }) => reason ?? ''))],
  }
}

export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = (pick: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + pick(tally), 0)
  return {
    passed: sum(({ passed }) => passed),
    failed: sum(({ failed }) => failed),
    skipped: sum(({ skipped }) => skipped),
    problems: tallies.flatMap(({ problems }) => problems),
    reasons: [...new Set(tallies.flatMap(({ reasons }) => reasons))],
  }
}

export function tallyLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

export function saveTally(path: string, tally: Tally): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, JSON.stringify(tally))
}

export function readTally(path: string): Tally {
  return JSON.parse(readFileSync(path, 'utf8')) as Tally
}
