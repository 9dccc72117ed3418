import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync, copyFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const house = mkdtempSync(join(tmpdir(), 'counterfoil-lint-'))
afterAll(() => rmSync(house, { recursive: true, force: true }))

/** A small house with the real lint rules and one planted file; gives the rules that the file breaks. */
function brokenRules(path: string, text: string): string[] {
  for (const file of ['.oxlintrc.json', 'scripts/house-lint.ts', 'scripts/judge-import.ts', 'scripts/import-law.ts', 'package.json', 'tsconfig.base.json']) {
    mkdirSync(dirname(join(house, file)), { recursive: true })
    copyFileSync(file, join(house, file))
  }
  rmSync(join(house, 'node_modules'), { force: true })
  symlinkSync(resolve('node_modules'), join(house, 'node_modules'))
  mkdirSync(dirname(join(house, path)), { recursive: true })
  writeFileSync(join(house, path), text)
  const output = runLint(path)
  rmSync(join(house, path))
  const { diagnostics } = JSON.parse(output) as { diagnostics: { code: string }[] }
  return diagnostics.map(({ code }) => code)
}

function runLint(path: string): string {
  try {
    return execFileSync(resolve('node_modules/.bin/oxlint'), ['-f', 'json', path], { cwd: house, encoding: 'utf8' })
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}

const planted: [rule: string, path: string, text: string][] = [
  ['house(no-clock-or-chance)', 'src-core/dates/a.ts', 'export const a = Date.now()\n'],
  ['house(no-clock-or-chance)', 'src-core/dates/a.ts', 'export const a = new Date()\n'],
  ['house(no-clock-or-chance)', 'src-core/dates/a.ts', 'export const a = Math.random()\n'],
  ['house(import-law)', 'src-core/dates/a.ts', "import type { Stats } from 'node:fs'\nexport type A = Stats\n"],
  ['house(import-law)', 'src-core/dates/a.ts', "export { Database } from 'better-sqlite3'\n"],
  ['house(import-law)', 'src-main/sync/a.ts', "export const a = import('../ledger-db/b.ts')\n"],
  ['house(import-law)', 'src-main/host/a.ts', "import { app } from 'electron'\nexport const a = app\n"],
  ['typescript(no-explicit-any)', 'src-main/host/a.ts', 'export const a = (b: any): unknown => b\n'],
  ['eslint(no-empty)', 'src-main/host/a.ts', 'export function a(b: () => void): void {\n  try {\n    b()\n  } catch {}\n}\n'],
]
it.each(planted)('%s is found in %s: %s', (rule, path, text) => {
  expect(brokenRules(path, text)).toEqual([rule])
})

it('a day from its parts is no clock', () => {
  expect(brokenRules('src-core/dates/a.ts', 'export const a = new Date(2026, 0, 1)\n')).toEqual([])
})
