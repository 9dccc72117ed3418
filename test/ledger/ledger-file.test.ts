import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { calendarDay } from '#core/dates/calendar-day.ts'
import type { OperationDraft } from '#core/ledger/operation.ts'
import { hashBeforeTheFirst, operationText } from '#core/ledger/operation.ts'
import { canonicalJson } from '#core/std/canonical-json.ts'
import { draftOf } from '#core/ledger/stamp.ts'
import type { Ledger } from '#main/ledger-db/ledger.ts'
import { openLedger } from '#main/ledger-db/open-ledger.ts'
import { projectionDigest, projections } from '#main/ledger-db/rebuild.ts'
import { tellStory, tenVisits } from '../fixtures/membership-story.ts'
import { tempFolder } from '../fixtures/temp-folder.ts'

const deviceId = v7()
let folder: ReturnType<typeof tempFolder>
let ledger: Ledger
const open = (): Ledger => openLedger({ directory: folder.path, deviceId, segmentId: v7(), migrations: 'drizzle/desk' })
const file = (): string => join(folder.path, 'ledger.sqlite')
const migrations = (JSON.parse(readFileSync('drizzle/desk/meta/_journal.json', 'utf8')) as { entries: unknown[] }).entries.length

beforeEach(() => {
  folder = tempFolder()
  ledger = open()
})
afterEach(() => {
  ledger.close()
  folder.remove()
})

/** A membership's life as drafts with fresh ids. */
function lifeDrafts(): OperationDraft[] {
  const story = tellStory(tenVisits, '2026-03-01')
  story.visit('2026-03-02')
  story.giveBack('2026-03-02', story.visit('2026-03-02'))
  story.unfreeze('2026-03-08', [story.freeze('2026-03-05', '2026-03-05', '2026-03-12')])
  story.extend('2026-03-09', 5)
  story.correct('2026-03-09', 2)
  return story.operations.map(({ deviceId: _device, segmentId: _segment, seq: _seq, previousHash: _hash, ...draft }) => draft)
}
const recordLife = (into: Ledger): void => into.transact((writable) => { for (const draft of lifeDrafts()) writable.record(draft) })
const deduct = (): OperationDraft => draftOf({ id: v7(), occurredAt: 1, businessDay: calendarDay('2026-03-02'), actorId: 'p', branchId: 'b' }, 'deduct-visit', { membershipId: 'm-1', row: 0, visits: 1, serviceId: 's', serviceName: 'S', visitDay: '2026-03-02', homeBranchId: 'b', valueShownMinor: null }, 'c-1')

it('L1 an operation is never changed or removed, whoever asks', () => {
  recordLife(ledger)
  ledger.close()
  const raw = new Database(file())
  expect(() => raw.exec("UPDATE operations SET body = '{}' WHERE number = 1")).toThrow('never changed')
  expect(() => raw.exec('DELETE FROM operations WHERE number = 1')).toThrow('never removed')
  raw.close()
  ledger = open()
})

it('L3 what is recorded can always be applied, and what cannot be is not recorded', () => {
  const unbalanced = openLedger({ directory: tempFolder().path, deviceId, segmentId: v7(), migrations: 'drizzle/desk' }, { effectsOf: () => ({ entries: [{ subject: 'membership:1', account: 'row-0', unit: 'visit', amount: 1 }], facts: [] }), indexRowsOf: () => [] })
  expect(() => unbalanced.transact((writable) => writable.record(deduct()))).toThrow('do not balance')
  expect(unbalanced.read.operationCount()).toBe(0)
  unbalanced.close()
})

it('L5 rebuilt equals streamed, row for row', () => {
  recordLife(ledger)
  const digests = (): string[] => {
    const raw = new Database(file(), { readonly: true })
    const all = projections.map((table) => projectionDigest(raw, table))
    raw.close()
    return all
  }
  const streamed = digests()
  expect(ledger.rebuild()).toEqual({ operations: lifeDrafts().length })
  expect(digests()).toEqual(streamed)
  expect(ledger.check()).toEqual({ operations: lifeDrafts().length, problems: [] })
})

it('L6 an id applies once: the second insert is refused and leaves nothing', () => {
  const draft = deduct()
  ledger.transact((writable) => writable.record(draft))
  const before = ledger.read.slice('membership:m-1')
  expect(() => ledger.transact((writable) => writable.record(draft))).toThrow()
  expect(ledger.read.slice('membership:m-1')).toEqual(before)
  ledger.transact((writable) => writable.record(deduct()))
  expect(ledger.check().problems).toEqual([])
})

it('S1 every start is a segment, numbered without a gap and chained to the one before', () => {
  const first = ledger.transact((writable) => [writable.record(deduct()), writable.record(deduct())])
  ledger.close()
  ledger = open()
  const second = ledger.transact((writable) => [writable.record(deduct()), writable.record(deduct())])
  expect([...first, ...second].map(({ seq }) => seq)).toEqual([1, 2, 1, 2])
  expect(first[0]?.previousHash).toBe(hashBeforeTheFirst)
  expect(new Set([...first, ...second].map(({ previousHash }) => previousHash)).size).toBe(4)
  expect(second[0]?.segmentId).not.toBe(first[0]?.segmentId)
  expect(ledger.check().problems).toEqual([])
})

it('S2 what was written is read back as it was', () => {
  const recorded = ledger.transact((writable) => lifeDrafts().map((draft) => writable.record(draft)))
  for (const operation of recorded) {
    expect(ledger.read.operation(operation.id)).toEqual(operation)
    expect(operationText(operation)).toBe(canonicalJson(operation))
  }
})

describe('a transaction that fails leaves nothing', () => {
  it('not its rows, not what was remembered of it', () => {
    expect(() => ledger.transact((writable) => {
      writable.record(deduct())
      writable.saveClient('c-9', { name: 'Nobody', phones: [], email: '', note: '' }, 1, 'p')
      writable.saveSetting('k', 'v')
      throw new Error('on purpose')
    })).toThrow('on purpose')
    expect([ledger.read.operationCount(), ledger.read.client('c-9'), ledger.read.setting('k'), ledger.read.searchClients('nobody', 5)]).toEqual([0, null, null, []])
    recordLife(ledger)
    expect(ledger.check().problems).toEqual([])
  })
  it('and there is one at a time', () => {
    expect(() => ledger.transact(() => ledger.transact(() => 1))).toThrow('One transaction at a time')
  })
})

describe('the file', () => {
  it('is STRICT throughout, has its triggers, and every commit is synchronous', () => {
    recordLife(ledger)
    const raw = new Database(file(), { readonly: true })
    const tables = raw.prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'client_words%'").all() as { name: string; strict: number }[]
    expect(tables.filter(({ strict }) => strict !== 1)).toEqual([])
    expect(tables.length).toBeGreaterThan(12)
    expect(raw.prepare("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'").pluck().get()).toBe(2)
    expect(raw.pragma('journal_mode', { simple: true })).toBe('wal')
    raw.close()
  })
  it('has one desk: a second is told in words, and may come when the first has gone', () => {
    expect(open).toThrow('already open in another Counterfoil')
    ledger.close()
    ledger = open()
  })
  it('of a newer program is left alone, in words', () => {
    ledger.close()
    const raw = new Database(file())
    raw.pragma('user_version = 99')
    raw.close()
    expect(open).toThrow('made by a newer Counterfoil')
    const again = new Database(file())
    again.pragma(`user_version = ${migrations}`)
    again.close()
    ledger = open()
  })
  it('is found damaged by the check, whatever was touched', () => {
    recordLife(ledger)
    ledger.close()
    const raw = new Database(file())
    raw.exec("DROP TRIGGER operations_are_never_changed; UPDATE operations SET body = replace(body, 'Massage', 'Facial') WHERE number = 2; UPDATE balances SET amount = amount + 1")
    raw.close()
    ledger = open()
    expect(ledger.check().problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['chain-is-broken', 'projection-differs']))
    expect(ledger.scrub(100).problems).toMatchObject([{ code: 'chain-is-broken', facts: { seq: 2 } }])
  })
  it('that is no database at all is refused in words', () => {
    ledger.close()
    const kept = readFileSync(file())
    writeFileSync(file(), Buffer.alloc(8192, 7))
    expect(open).toThrow('The ledger file is damaged')
    writeFileSync(file(), kept)
    ledger = open()
  })
  it('is backed up while it is open, and the copy is a whole ledger', async () => {
    recordLife(ledger)
    const elsewhere = tempFolder()
    const backup = await ledger.backUpTo(join(elsewhere.path, 'ledger.sqlite'))
    expect(backup.operations).toBe(lifeDrafts().length)
    const restored = openLedger({ directory: elsewhere.path, deviceId, segmentId: v7(), migrations: 'drizzle/desk' })
    expect(restored.check()).toEqual({ operations: lifeDrafts().length, problems: [] })
    restored.close()
    elsewhere.remove()
  })
})

it('many at once end in the same state as one by one', () => {
  const other = tempFolder()
  const bulk = openLedger({ directory: other.path, deviceId, segmentId: v7(), migrations: 'drizzle/desk' })
  recordLife(ledger)
  bulk.transactInBulk((writable) => { for (const draft of lifeDrafts()) writable.record(draft) })
  expect(bulk.read.slice('membership:m-1')).toEqual(ledger.read.slice('membership:m-1'))
  expect(bulk.check().problems).toEqual([])
  bulk.close()
  other.remove()
})
