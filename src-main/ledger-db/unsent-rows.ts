import type { PersonalField, PersonalRecord } from '#core/clients/personal-record.ts'
import { personalRecordText } from '#core/clients/personal-record.ts'
import type { ReferenceKind } from '#core/catalogue/reference-record.ts'
import { referenceRecordText } from '#core/catalogue/reference-record.ts'
import type { Operation } from '#core/ledger/operation.ts'
import { operationText } from '#core/ledger/operation.ts'
import { must } from '#core/std/must.ts'
import type { Stream } from '#core/sync-protocol/wire.ts'
import { streams } from '#core/sync-protocol/wire.ts'
import type { OutgoingRow, SyncStore } from '../ports/sync-store.ts'
import type { Chain } from './chain.ts'
import type { Connection } from './connection.ts'
import type { Names } from './names.ts'
import type { ChainRow } from './operation-row.ts'
import { textOfRow, hashOfText, chainColumns } from './operation-row.ts'
import type { PackedId } from './packed-id.ts'
import { hashToBytes, packId, unpackId } from './packed-id.ts'
import type { ReadOperations } from './read-operations.ts'
import type { StreamNumbers } from './stream-numbers.ts'
import { streamNumber } from './stream-numbers.ts'

type PersonalRow = { readonly number: number; readonly client: PackedId; readonly field: number; readonly clock: number; readonly author: number; readonly device: number; readonly value: string | null }
type ReferenceRow = { readonly number: number; readonly kind: ReferenceKind; readonly id: string; readonly clock: number; readonly author: string; readonly device: string; readonly edited: string | null; readonly value: string }
type MovedRow = { readonly segment: PackedId; readonly seq: number; readonly hash: Buffer; readonly raw: Buffer }

export type UnsentRows = Pick<SyncStore, 'unsent' | 'unsentCount' | 'ownHeads' | 'moveFork'> & {
  readonly hashOfRow: (stream: Stream, row: number) => string
  readonly textOfRow: (stream: Stream, row: number) => string
  readonly personalRowOf: (record: PersonalRecord) => number | null
  /** Numbers were taken back: the unsent may begin anywhere again. */
  readonly lookAgain: () => void
}

type UnsentParts = { readonly db: Connection; readonly names: Names; readonly operations: ReadOperations; readonly numbers: StreamNumbers; readonly chain: Chain; readonly deviceId: string }

const tables: Record<Stream, string> = { ledger: 'operations', personal: 'personal_records', catalogue: 'reference_records' }

/** What this ledger has and the network has not numbered: a query, not a second queue (sync.md §1). */
export function openUnsentRows(parts: UnsentParts): UnsentRows {
  const { db } = parts
  const texts = openRowTexts(parts)
  const sentUpTo = new Map<Stream, number>()
  const unsentOf = Object.fromEntries(
    streams.map((stream) => [
      stream,
      db
        .prepare<[number, number], number>(
          `SELECT number FROM ${tables[stream]} t WHERE number > ? AND NOT EXISTS (SELECT 1 FROM acknowledgements a WHERE a.stream = ${streamNumber(stream)} AND a.row = t.number) ORDER BY number LIMIT ?`,
        )
        .pluck(),
    ]),
  ) as unknown as Record<Stream, { all: (after: number, most: number) => number[] }>
  const isAside = db.prepare<[Buffer], number>("SELECT 1 FROM quarantine WHERE hash = ? AND code NOT IN ('ill-formed', 'gap-before')").pluck()
  const countOf = Object.fromEntries(streams.map((stream) => [stream, db.prepare<[], number>(`SELECT coalesce(max(number), 0) FROM ${tables[stream]}`).pluck()])) as unknown as Record<Stream, { get: () => number | undefined }>

  const unsent = (stream: Stream, most: number, mostBytes: number): OutgoingRow[] => {
    const rows: OutgoingRow[] = []
    let bytes = 0
    let after = sentUpTo.get(stream) ?? 0
    for (let page = unsentOf[stream].all(after, most); page.length > 0; page = unsentOf[stream].all(after, most)) {
      if (rows.length === 0) sentUpTo.set(stream, must(page[0], 'A page has a first row') - 1)
      for (const row of page) {
        after = row
        const hash = texts.hashOf(stream, row)
        if (isAside.get(hashToBytes(hash)) !== undefined) continue
        const text = texts.of(stream, row)
        bytes += text.length
        if (rows.length >= most || (rows.length > 0 && bytes > mostBytes)) return rows
        rows.push({ row, hash, text, place: stream === 'ledger' ? texts.placeOf(row) : null })
      }
      if (rows.length >= most) break
    }
    if (rows.length === 0) sentUpTo.set(stream, countOf[stream].get() ?? 0)
    return rows
  }
  return {
    unsent,
    unsentCount: () => streams.reduce((sum, stream) => sum + countUnsent(unsentOf[stream], sentUpTo.get(stream) ?? 0), 0),
    ownHeads: texts.ownHeads,
    moveFork: openMoveFork(parts, texts),
    hashOfRow: texts.hashOf,
    textOfRow: texts.of,
    personalRowOf: texts.personalRowOf,
    lookAgain: () => sentUpTo.clear(),
  }
}

const mostCounted = 100_000

function countUnsent(statement: { all: (after: number, most: number) => number[] }, after: number): number {
  return statement.all(after, mostCounted).length
}

/** The texts of rows as they travel, and their hashes. */
function openRowTexts({ db, names, operations, deviceId }: UnsentParts) {
  const operation = db.prepare<[number], ChainRow>(`SELECT ${chainColumns} FROM operations WHERE number = ?`)
  const moved = db.prepare<[number], MovedRow>('SELECT segment, seq, hash, raw FROM moved_operations WHERE operation = ?')
  const personal = db.prepare<[number], PersonalRow>('SELECT number, client, field, clock, author, device, value FROM personal_records WHERE number = ?')
  const personalOf = db.prepare<[PackedId, number, number, number], number>('SELECT number FROM personal_records WHERE client = ? AND field = ? AND clock = ? AND device = ?').pluck()
  const reference = db.prepare<[number], ReferenceRow>('SELECT number, kind, id, clock, author, device, edited, value FROM reference_records WHERE number = ?')
  const heads = db.prepare<[PackedId, number], { id: PackedId; seq: number; hash: Buffer }>(
    `SELECT s.id AS id, o.seq AS seq, o.hash AS hash FROM segments s JOIN operations o ON o.segment = s.number
     WHERE s.device = ? AND o.seq = (SELECT max(seq) FROM operations WHERE segment = s.number) ORDER BY s.number DESC LIMIT ?`,
  )
  const operationRow = (row: number): ChainRow => must(operation.get(row), `There is no operation number ${row}`)
  const of = (stream: Stream, row: number): string => {
    if (stream === 'ledger') {
      const elsewhere = moved.get(row)
      if (elsewhere !== undefined) return elsewhere.raw.toString()
      const found = operationRow(row)
      return textOfRow(found, operations.surroundings(found), names)
    }
    if (stream === 'catalogue') {
      const { kind, id, clock, author, device, edited, value } = must(reference.get(row), `There is no reference record ${row}`)
      return referenceRecordText({ kind, id, clock, author, device, edited, value: JSON.parse(value) as unknown })
    }
    const { client, field, clock, author, device, value } = must(personal.get(row), `There is no personal record ${row}`)
    return personalRecordText({ client: unpackId(client), field: names.nameOf(field) as PersonalField, clock, author: names.nameOf(author), device: names.nameOf(device), value })
  }
  return {
    of,
    hashOf: (stream: Stream, row: number): string => (stream === 'ledger' ? (moved.get(row)?.hash.toString('hex') ?? operationRow(row).hash) : hashOfText(of(stream, row))),
    placeOf: (row: number): OutgoingRow['place'] => {
      const found = operationRow(row)
      const { deviceId: device, segmentId } = operations.surroundings(found)
      const elsewhere = moved.get(row)
      return elsewhere === undefined ? { deviceId: device, segmentId, seq: found.seq } : { deviceId: device, segmentId: unpackId(elsewhere.segment), seq: elsewhere.seq }
    },
    personalRowOf: ({ client, field, clock, device }: PersonalRecord): number | null => personalOf.get(packId(client), names.numberOf(field), clock, names.numberOf(device)) ?? null,
    ownHeads: (most: number): { segmentId: string; seq: number; hash: string }[] =>
      heads.all(packId(deviceId), most).map(({ id, seq, hash }) => ({ segmentId: unpackId(id), seq, hash: hash.toString('hex') })).toReversed(),
  }
}

/**
 * A fork: this machine was resumed from a snapshot, and another start already filled these places. The operations keep their
 * ids and what they say; they travel from new places of this start's segment. Rows are not touched.
 */
function openMoveFork({ db, chain }: UnsentParts, texts: ReturnType<typeof openRowTexts>): SyncStore['moveFork'] {
  const from = db.prepare<[PackedId, number], number>('SELECT o.number FROM operations o JOIN segments s ON s.number = o.segment WHERE s.id = ? AND o.seq >= ? ORDER BY o.seq').pluck()
  const move = db.prepare('INSERT OR REPLACE INTO moved_operations (operation, segment, seq, hash, raw) VALUES (?, ?, ?, ?, ?)')
  return (forked, seq, newSegmentId) => {
    const rows = from.all(packId(forked), seq)
    chain.begin(newSegmentId)
    for (const row of rows) {
      const { previousHash, segmentId, seq: next } = chain.next()
      const original = JSON.parse(texts.of('ledger', row)) as Operation
      const text = operationText({ ...original, segmentId, seq: next, previousHash })
      const hash = hashOfText(text)
      move.run(row, packId(segmentId), next, hashToBytes(hash), Buffer.from(text))
      chain.moveOn(hash)
    }
    return rows.length
  }
}
