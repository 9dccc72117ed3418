import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { calendarDay } from '#core/dates/calendar-day.ts'
import { openLocalTimes } from '#core/dates/local-times.ts'
import { refuse } from '#core/std/outcome.ts'
import { fillDemo } from '#main/actions/demo/fill-demo.ts'
import type { DeskParts } from '#main/desk-state/desk-parts.ts'
import { openLedger } from '#main/ledger-db/open-ledger.ts'
import { contentIds } from '#main/host/content-ids.ts'
import { aloneSync } from '../fixtures/alone-sync.ts'
import { scryptPins } from '#main/host/pin-hash.ts'

const seed = 42
export const benchPin = '1234'

/** A ledger of so many clients with two operations each, made once and kept by seed and schema. */
export function bigLedger(clients: number): { folder: string; operations: number; madeInMs: number | null } {
  const schema = createHash('sha256').update(readFileSync('drizzle/desk/0000_ledger.sql')).digest('hex').slice(0, 8)
  const folder = join('node_modules', '.cache', 'bench', `${clients}-${seed}-${schema}`)
  const operations = clients * 2
  if (existsSync(folder)) return { folder, operations, madeInMs: null }
  const half = `${folder}.part`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { recursive: true })
  const before = performance.now()
  const deviceId = v7()
  const ledger = openLedger({ directory: half, deviceId, segmentId: v7(), migrations: 'drizzle/desk' })
  fillDemo({ ...partsWithout(ledger), deviceId }, { seed, clients, operations, lastDay: calendarDay('2026-11-23'), pinHash: scryptPins.hash(benchPin) })
  const made = ledger.read.operationCount()
  ledger.close()
  if (made !== operations) throw new Error(`${made} operations were made instead of ${operations}`)
  renameSync(half, folder)
  return { folder, operations, madeInMs: performance.now() - before }
}

/** What the demo needs of a desk besides its ledger. */
function partsWithout(ledger: DeskParts['ledger']): DeskParts {
  return {
    ledger, sync: aloneSync, clock: { now: Date.now }, localTimes: openLocalTimes(), pins: scryptPins, deviceId: '', dataFolder: '', machineTimeZone: 'UTC', notices: () => [], restoring: { list: () => [], lost: () => refuse('backup-is-unknown'), restore: () => Promise.resolve(refuse('backup-is-unknown')), restoreFile: () => Promise.resolve(refuse('backup-is-unknown')) }, training: { isOn: () => false, begin: () => {}, end: () => Promise.resolve() },
    ids: { newId: v7, randomBytes: () => new Uint8Array(10), ...contentIds() },
    log: { info: () => {}, warn: () => {}, error: () => {} },
    backups: { all: () => [], latestAt: () => null, fileFor: () => '', thinOut: () => {} },
    receipts: { pdf: () => Promise.reject(new Error('The demo prints nothing')), shiftReport: () => Promise.reject(new Error('The demo prints nothing')) },
  }
}
