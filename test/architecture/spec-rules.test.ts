import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { sourceFiles } from './source-files.ts'

const rulesOf = (file: string): string[] => [...readFileSync(file, 'utf8').matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(([, rule]) => rule ?? '')
const rules = [...rulesOf('src-core/ledger/SPEC.md'), ...rulesOf('src-core/sync-protocol/SPEC.md')]
const titles = sourceFiles()
  .filter((file) => /\.(test|spec)\.tsx?$/.test(file))
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/(?:it|test|describe)(?:\.each\([\s\S]*?\))?\(\s*['"`]([A-Z]\d+) /g)].map(([, rule]) => rule))

it('the rules are numbered once each', () => {
  expect(rules.length).toBeGreaterThan(20)
  expect(new Set(rules).size).toBe(rules.length)
})

it('every rule of the ledger and of the protocol is quoted by a test', () => {
  expect(rules.filter((rule) => !titles.includes(rule))).toEqual([])
})

it('no test quotes a rule that does not exist', () => {
  expect([...new Set(titles)].filter((rule) => rule !== undefined && !rules.includes(rule))).toEqual([])
})
