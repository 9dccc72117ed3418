import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { calendarDay } from '#core/dates/calendar-day.ts'
import type { OperationDraft } from '#core/ledger/operation.ts'
import { sliceText } from '#core/ledger/slice.ts'
import { draftOf } from '#core/ledger/stamp.ts'
import { rollingHashOfNothing } from '#core/sync-protocol/pull.ts'
import type { Cursor, SignedHead, Stream } from '#core/sync-protocol/wire.ts'
import { streams } from '#core/sync-protocol/wire.ts'
import type { Ledger } from '#main/ledger-db/ledger.ts'
import { openLedger } from '#main/ledger-db/open-ledger.ts'
import { rollOn } from '#main/ledger-db/stream-numbers.ts'
import type { IncomingRow, Received } from '#main/ports/sync-store.ts'
import type { TestDevice } from '../fixtures/device-keys.ts'
import { testDevice, trustInTests } from '../fixtures/device-keys.ts'
import { tempFolder } from '../fixtures/temp-folder.ts'

type Desk = { readonly device: TestDevice; readonly ledger: Ledger; readonly folder: ReturnType<typeof tempFolder> }
const desks: Desk[] = []
const openDesk = (): Desk => {
  const device = testDevice()
  const folder = tempFolder()
  const desk = { device, folder, ledger: openLedger({ directory: folder.path, deviceId: device.deviceId, segmentId: v7(), migrations: 'drizzle/desk' }) }
  desks.push(desk)
  return desk
}
let one: Desk
let other: Desk
/** The network's rows by stream, as a server would number them. */
let network: Record<Stream, { hash: string; text: string }[]>
let heads: SignedHead[]

beforeEach(() => {
  one = openDesk()
  other = openDesk()
  network = { ledger: [], personal: [], catalogue: [] }
  heads = []
})
afterEach(() => {
  for (const { ledger, folder } of desks.splice(0)) {
    ledger.close()
    folder.remove()
  }
})

const visit = (membershipId = 'm-1'): OperationDraft =>
  draftOf({ id: v7(), occurredAt: 1, businessDay: calendarDay('2026-03-02'), actorId: 'p', branchId: 'b' }, 'deduct-visit', { membershipId, row: 0, visits: 1, serviceId: 's', serviceName: 'S', visitDay: '2026-03-02', homeBranchId: 'b', valueShownMinor: null }, 'c-1')
const record = ({ ledger }: Desk, ...drafts: OperationDraft[]): void => ledger.transact((writable) => { for (const draft of drafts) writable.record(draft) })

/** What a push does, without a wire: every unsent row gets the next number. */
function push({ ledger, device }: Desk): void {
  for (const stream of streams) {
    const rows = ledger.sync.unsent(stream, 500, 1e9)
    for (const { hash, text, place } of rows) {
      network[stream].push({ hash, text })
      if (place !== null && place.deviceId === device.deviceId) heads.push(device.signHead({ segmentId: place.segmentId, seq: place.seq, hash }))
    }
    ledger.sync.acknowledge(stream, rows.map(({ row, hash }) => ({ row, number: network[stream].findIndex((known) => known.hash === hash) + 1 })))
  }
}
function pull({ ledger }: Desk, stream: Stream = 'ledger', change: (rows: IncomingRow[]) => IncomingRow[] = (rows) => rows, signed = heads): Received {
  const { number, rollingHash } = ledger.sync.cursor(stream)
  const rows = change(network[stream].slice(number).map(({ hash, text }, index) => ({ number: number + index + 1, hash, text })))
  const cursor: Cursor = { number: number + rows.length, rollingHash: rows.reduce((rolling, { hash }) => rollOn(rolling, hash), rollingHash) }
  return ledger.sync.receive(stream, rows, cursor, signed, trustInTests, 1)
}
const enrolBoth = (): void => {
  record(one, one.device.enrolment(), other.device.enrolment())
  push(one)
  expect(pull(other)).toMatchObject({ ok: true })
  expect(pull(one)).toMatchObject({ ok: true })
}

describe('two ledgers exchange what each wrote', () => {
  it('S2 what one wrote stands byte for byte at the other, and both fold to the same', () => {
    enrolBoth()
    record(one, visit(), visit())
    record(other, visit())
    push(one)
    push(other)
    expect([pull(one), pull(other)]).toMatchObject([{ ok: true }, { ok: true }])
    expect(sliceText(one.ledger.read.slice('membership:m-1'))).toBe(sliceText(other.ledger.read.slice('membership:m-1')))
    expect(one.ledger.sync.digest('ledger')).toEqual(other.ledger.sync.digest('ledger'))
    expect(one.ledger.check().problems).toEqual([])
    expect(other.ledger.check().problems).toEqual([])
    expect(one.ledger.sync.unsentCount()).toBe(0)
  })

  it('L6 a row that comes twice stands once', () => {
    enrolBoth()
    record(one, visit())
    push(one)
    expect(pull(other)).toMatchObject({ ok: true })
    const count = other.ledger.read.operationCount()
    const [last] = network.ledger.slice(-1)
    expect(other.ledger.sync.receiveAhead([{ hash: last?.hash ?? '', text: last?.text ?? '' }], heads, trustInTests, 1)).toMatchObject({ ok: true })
    expect(other.ledger.read.operationCount()).toBe(count)
  })

  it('clients and catalogue go across: the latest value shows, and the search finds it', () => {
    one.ledger.transact((writable) => {
      writable.saveClient('c-1', { name: 'Ola Nowak', phones: ['601 234 821'], email: '', note: '' }, 10, 'p')
      writable.saveReference('service', 's-1', { id: 's-1', name: 'Cut' }, 10, 'p')
    })
    push(one)
    expect([pull(other, 'personal'), pull(other, 'catalogue')]).toMatchObject([{ ok: true }, { ok: true }])
    expect(other.ledger.read.searchClients('8 21', 5)).toEqual([])
    expect(other.ledger.read.searchClients('4821', 5)).toEqual(['c-1'])
    expect(other.ledger.read.reference('service', 's-1')).toMatchObject({ name: 'Cut' })
    other.ledger.transact((writable) => writable.saveClient('c-1', { name: 'Ola Kos', phones: ['601 234 821'], email: '', note: '' }, 5, 'p'))
    push(other)
    expect(pull(one, 'personal')).toMatchObject({ ok: true })
    // The clock of the second desk stood behind; its edit still comes after what it had seen.
    expect(one.ledger.read.client('c-1')?.name).toBe('Ola Kos')
  })

  it('of two edits of one record the network’s later number shows everywhere, the earlier stays in the history', () => {
    one.ledger.transact((writable) => writable.saveReference('service', 's-1', { id: 's-1', price: 1 }, 10, 'p'))
    other.ledger.transact((writable) => writable.saveReference('service', 's-1', { id: 's-1', price: 2 }, 99, 'q'))
    push(other)
    push(one)
    pull(one, 'catalogue')
    pull(other, 'catalogue')
    expect(one.ledger.read.reference('service', 's-1')).toEqual({ id: 's-1', price: 1 })
    expect(other.ledger.read.reference('service', 's-1')).toEqual({ id: 's-1', price: 1 })
    expect(other.ledger.read.referenceHistory('service', 's-1').map(({ networkNumber }) => networkNumber)).toEqual([2, 1])
  })

  it('an erased client is gone everywhere and does not come back by a late edit', () => {
    one.ledger.transact((writable) => writable.saveClient('c-1', { name: 'Ola Nowak', phones: ['601 234 821'], email: '', note: '' }, 10, 'p'))
    push(one)
    pull(other, 'personal')
    one.ledger.transact((writable) => writable.eraseClient('c-1', 20, 'p'))
    other.ledger.transact((writable) => writable.saveClient('c-1', { name: 'Ola Late', phones: [], email: '', note: '' }, 30, 'p'))
    push(one)
    push(other)
    pull(one, 'personal')
    pull(other, 'personal')
    for (const { ledger } of [one, other]) {
      expect(ledger.read.client('c-1')).toBeNull()
      expect(ledger.read.searchClients('Ola', 5)).toEqual([])
    }
  })
})

describe('what does not follow is not taken', () => {
  beforeEach(() => {
    enrolBoth()
    record(one, visit(), visit())
    push(one)
  })
  const untouched = (work: () => Received, reason: string): void => {
    const before = other.ledger.read.operationCount()
    expect(work()).toEqual({ ok: false, reason })
    expect(other.ledger.read.operationCount()).toBe(before)
    expect(pull(other)).toMatchObject({ ok: true })
  }
  it('P3 numbers with a gap', () => untouched(() => pull(other, 'ledger', (rows) => rows.slice(1)), 'numbers-have-a-gap'))
  it('P4 a row whose text is another', () => untouched(() => pull(other, 'ledger', (rows) => rows.map((row) => ({ ...row, text: (row.text ?? '').replace('"c-1"', '"c-2"') }))), 'hash-differs'))
  it('P7 a head that nobody signed', () => untouched(() => pull(other, 'ledger', (rows) => rows, []), 'head-is-not-signed'))
  it('P7 a head that another device signed', () => untouched(() => pull(other, 'ledger', (rows) => rows, heads.map((head) => ({ ...head, signature: other.device.signHead(head).signature }))), 'head-is-not-signed'))
})

it('P5 behind a row that was put aside what its device signed for goes on, and IT is told of the hole', () => {
  enrolBoth()
  record(one, visit(), visit(), visit())
  push(one)
  const left = (rows: IncomingRow[]): IncomingRow[] => rows.filter((_row, index) => index !== 1).map((row, index) => ({ ...row, number: rows[0] === undefined ? 0 : rows[0].number + index }))
  expect(pull(other, 'ledger', left)).toMatchObject({ ok: true })
  expect(other.ledger.sync.quarantined()).toBe(1)
  expect(other.ledger.read.slice('membership:m-1').facts).toHaveLength(2)
  expect(other.ledger.check().problems).toEqual([])
})

it('P4 a chain that begins nowhere is not taken', () => {
  enrolBoth()
  const third = openDesk()
  record(one, third.device.enrolment())
  record(third, visit(), visit())
  push(one)
  push(third)
  expect(pull(other, 'ledger', (rows) => [...rows.slice(0, 1), ...rows.slice(2).map((row) => ({ ...row, number: row.number - 1 }))])).toEqual({ ok: false, reason: 'gap' })
})

it('S5 a kind of a newer program is kept byte for byte, passed on and has no effect', () => {
  enrolBoth()
  record(one, { ...visit(), kind: 'levitate', body: { height: 3 } })
  push(one)
  expect(pull(other)).toMatchObject({ ok: true })
  expect(other.ledger.read.operationCount()).toBe(one.ledger.read.operationCount())
  expect(other.ledger.check().problems).toEqual([])
})

it('P5 a body that is not what its kind says has no effect, and the chain goes on', () => {
  enrolBoth()
  const forged = visit()
  record(one, { ...forged, body: { ...(forged.body as object), visits: -1_000_000 } }, visit())
  push(one)
  expect(pull(other)).toMatchObject({ ok: true })
  expect(other.ledger.sync.quarantined()).toBe(1)
  expect(other.ledger.read.slice('membership:m-1').balances).toEqual({ 'row-0 visit': -1 })
  expect(other.ledger.check().problems).toEqual([])
})

it('P8 after a rewind everything is sent again, foreign rows too', () => {
  enrolBoth()
  record(one, visit())
  push(one)
  pull(other)
  other.ledger.sync.rewindTo('ledger', 1)
  expect(other.ledger.sync.cursor('ledger').number).toBe(1)
  expect(other.ledger.sync.cursor('ledger').rollingHash).toBe(rollOn(rollingHashOfNothing, network.ledger[0]?.hash ?? ''))
  expect(other.ledger.sync.unsent('ledger', 10, 1e9).map(({ hash }) => hash)).toEqual(network.ledger.slice(1).map(({ hash }) => hash))
})

it('a fork goes on in a new segment: same ids, new places, nothing lost', () => {
  enrolBoth()
  record(one, visit(), visit())
  const [first, second] = one.ledger.sync.unsent('ledger', 10, 1e9)
  const segmentId = v7()
  expect(one.ledger.sync.moveFork(first?.place?.segmentId ?? '', first?.place?.seq ?? 0, segmentId)).toBe(2)
  const moved = one.ledger.sync.unsent('ledger', 10, 1e9)
  expect(moved.map(({ place }) => place)).toMatchObject([{ segmentId, seq: 1 }, { segmentId, seq: 2 }])
  expect(moved.map(({ text }) => (JSON.parse(text) as { id: string }).id)).toEqual([first, second].map((row) => (JSON.parse(row?.text ?? '{}') as { id: string }).id))
  record(one, visit())
  push(one)
  expect([pull(one), pull(other)]).toMatchObject([{ ok: true }, { ok: true }])
  expect(sliceText(one.ledger.read.slice('membership:m-1'))).toBe(sliceText(other.ledger.read.slice('membership:m-1')))
  expect(one.ledger.check().problems).toEqual([])
  expect(other.ledger.check().problems).toEqual([])
})
