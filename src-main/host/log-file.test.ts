import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openLogFile } from './log-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterfoil-log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const clock = { now: () => 1_764_000_000_000 }
const everything = (): string => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')).join('')

const canaries = ['Wilhelmina Canary', 'Canary', '+48 600 700 800', '600700800', '4711', 'tok_canary_secret', 'canary@example.org']

it.each(canaries)('the canary %s is never in the log, wherever it was put', (canary) => {
  const log = openLogFile(folder, clock)
  for (const key of ['clientName', 'name', 'phone', 'pin', 'token', 'note', 'text', 'reason', 'whatever']) log.info('client-saved', { [key]: canary })
  if (/\s|\+|^\d{6,}$|@/.test(canary)) log.warn('odd-id', { operationId: canary })
  log.error('action-failed', new Error(`no client named ${canary}`), { text: canary })
  log.error('action-failed', new Error(`two lines\n    at ${canary} (/home/${canary}/src-main/x.ts:1:1)`))
  log.error('action-failed', canary)
  expect(everything()).not.toContain(canary)
})

it('a secret number under its own key is hidden too', () => {
  openLogFile(folder, clock).info('unlock-refused', { pin: 4711, phoneDigits: 600700800 })
  expect(everything()).toBe('{"at":1764000000000,"level":"info","event":"unlock-refused","pin":"[hidden]","phoneDigits":"[hidden]"}\n')
})

it('keeps codes, ids, figures and the place of an error', () => {
  const log = openLogFile(folder, clock)
  log.info('action-refused', { action: 'deduct-visit', code: 'membership-has-no-visits-left', tookMs: 3, operationId: '01934f6e-7a10-7c11-8f00-1d2e3f405060' })
  log.error('action-failed', new TypeError('anything'))
  const lines = everything().trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(lines[0]).toEqual({ at: 1_764_000_000_000, level: 'info', event: 'action-refused', action: 'deduct-visit', code: 'membership-has-no-visits-left', tookMs: 3, operationId: '01934f6e-7a10-7c11-8f00-1d2e3f405060' })
  expect(lines[1]).toMatchObject({ level: 'error', errorName: 'TypeError' })
  expect(String(lines[1]?.['frames'])).toMatch(/^src-main\/host\/log-file\.test\.ts:\d+:\d+(,|$)/)
})

it('is rotated by size and keeps only the newest files', () => {
  const log = openLogFile(folder, clock, { largestBytes: 500, keptFiles: 2 })
  for (let count = 0; count < 40; count += 1) log.info('tick', { count })
  expect(readdirSync(folder).toSorted()).toEqual(['desk.log', 'desk.log.1', 'desk.log.2'])
  const newest = readFileSync(join(folder, 'desk.log'), 'utf8').trimEnd().split('\n').at(-1) ?? ''
  expect(JSON.parse(newest)).toMatchObject({ count: 39 })
})
