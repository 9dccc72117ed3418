import type { Operation } from '#core/ledger/operation.ts'
import { operationTextWith } from '#core/ledger/operation.ts'
import { readOperationText } from '#core/ledger/read-operation-text.ts'
import { isWellFormed } from '#core/operations/is-well-formed.ts'
import { canonicalJson } from '#core/std/canonical-json.ts'
import type { Received } from '../ports/sync-store.ts'
import type { Connection } from './connection.ts'
import { hashOfText, packOperation } from './operation-row.ts'
import type { PackedId } from './packed-id.ts'
import { hashToBytes, isUuid, packId } from './packed-id.ts'
import { gapBefore } from './quarantine.ts'
import type { Quarantine } from './quarantine.ts'
import type { RecordParts } from './record-operation.ts'
import { openInsertOperation } from './record-operation.ts'

type ReceivedText = { readonly hash: string; readonly text: string | null }
type ReadText = { readonly operation: Operation; readonly text: string; readonly hash: string }
type Standing = { readonly row: number; readonly hash: string }
type SegmentEnd = { readonly number: number; seq: number; hash: string }
export type TakenOperation = { readonly row: number; readonly hash: string; readonly segmentId: string; readonly seq: number }
/** Where each text stands now, in order; or why the batch cannot follow from what is here. */
export type TakenOperations = { readonly ok: true; readonly taken: readonly TakenOperation[] } | (Received & { readonly ok: false })

type ReceiveParts = Pick<RecordParts, 'db' | 'names'> & {
  readonly quarantine: Quarantine
  /** Folds an operation just inserted under this number; its rows are written with those of the whole batch. */
  readonly apply: (number: number, operation: Operation) => void
}

/**
 * Takes in operations that other desks wrote, byte for byte (rule S2), in the order of the network's numbers. Runs inside a
 * transaction. `withGaps`: single operations ahead of the pull, whose neighbours may still be missing.
 */
export function openReceiveOperations(parts: ReceiveParts): (rows: readonly ReceivedText[], withGaps: boolean, nowMs: number) => TakenOperations {
  const { db, names, quarantine, apply } = parts
  const insert = openInsertOperation(db)
  const place = openPlaces(db)
  const take = ({ operation, text, hash }: ReadText, segment: number, isNext: boolean, nowMs: number): number => {
    const body = canonicalJson(operation.body)
    const row = packOperation(operation, 0, segment, hash, names, body)
    // Columns give back the very bytes only while the row before stands in its place.
    const raw = operationTextWith(operation, body) === text && (isNext || place.hasBefore(segment, operation)) ? null : Buffer.from(text)
    const isApplied = isWellFormed(operation)
    if (!isApplied) quarantine.withoutEffect(operation.id, hash, text, nowMs)
    const number = insert({ ...row, raw })
    if (isApplied) apply(number, operation)
    return number
  }
  return (rows, withGaps, nowMs) => {
    const taken: TakenOperation[] = []
    const ends = new Map<string, SegmentEnd | null>()
    const read = readTexts(rows, (hash, text) => quarantine.add('ledger', 'unreadable', hash, text, nowMs))
    if (read === null) return { ok: false, reason: 'hash-differs' }
    const standing = place.byIds(read.map(({ operation }) => operation.id))
    for (const one of read) {
      const { operation, text, hash } = one
      const { id, segmentId, seq } = operation
      const known = standing.get(id)
      if (known !== undefined) {
        if (known.hash !== hash) quarantine.add('ledger', 'same-id-other-hash', hash, text, nowMs)
        else taken.push({ row: known.row, hash, segmentId, seq })
        // It came ahead of the pull, which has now closed the gap before it.
        const before = ends.get(segmentId)
        if (before?.seq === seq - 1) ends.set(segmentId, { number: before.number, seq, hash: known.hash })
        continue
      }
      const end = ends.has(segmentId) ? (ends.get(segmentId) ?? null) : place.endOf(segmentId)
      const trouble = withGaps ? null : chainTrouble(operation, end)
      if (trouble === 'fork' || (trouble === 'gap' && end === null)) return { ok: false, reason: trouble }
      // A row before it was put aside where it was first taken in. What its device signed for goes on; IT is told of the hole (rule P5).
      if (trouble === 'gap') quarantine.add('ledger', gapBefore, hash, text, nowMs)
      const segment = end?.number ?? place.addSegment(operation)
      const row = take(one, segment, seq > 1 && end?.seq === seq - 1, nowMs)
      standing.set(id, { row, hash })
      ends.set(segmentId, { number: segment, seq, hash })
      taken.push({ row, hash, segmentId, seq })
    }
    return { ok: true, taken }
  }
}

/** The operations of a batch; what is none is told of. Null when a text is not what its hash says: then nothing is believed. */
function readTexts(rows: readonly ReceivedText[], onUnreadable: (hash: string, text: string) => void): ReadText[] | null {
  const read: ReadText[] = []
  for (const { hash, text } of rows) {
    if (text === null || hashOfText(text) !== hash) return null
    const operation = readOperationText(text)
    if (operation === null) onUnreadable(hash, text)
    else read.push({ operation, text, hash })
  }
  return read
}

/** Rules S1 and P4: the next of its segment, naming the hash of the one before. */
function chainTrouble({ seq, previousHash }: Operation, end: SegmentEnd | null): 'gap' | 'fork' | null {
  // A segment of which only a later operation is here, ahead of the pull, has not begun either.
  if (end === null || end.seq === 0) return seq === 1 ? null : 'gap'
  if (seq !== end.seq + 1) return seq > end.seq ? 'gap' : 'fork'
  return previousHash === end.hash ? null : 'fork'
}

function openPlaces(db: Connection) {
  const byId = db.prepare<[PackedId], { row: number; hash: Buffer }>('SELECT number AS row, hash FROM operations WHERE id = ?')
  const byIds = db.prepare<[string], { id: string; row: number; hash: Buffer }>("SELECT j.value AS id, o.number AS row, o.hash AS hash FROM json_each(?) j CROSS JOIN operations o ON o.id = unhex(j.value, '-')")
  const movedBy = db.prepare<[number], { hash: Buffer }>('SELECT hash FROM moved_operations WHERE operation = ?')
  const segment = db.prepare<[PackedId], number>('SELECT number FROM segments WHERE id = ?').pluck()
  // Operations that came ahead of the pull may stand behind a gap: the end is the last one without.
  const last = db.prepare<[number], { seq: number; hash: Buffer }>('SELECT seq, hash FROM operations WHERE segment = ? ORDER BY seq DESC LIMIT 1')
  const count = db.prepare<[number], number>('SELECT count(*) FROM operations WHERE segment = ?').pluck()
  const at = db.prepare<[number, number], Buffer>('SELECT hash FROM operations WHERE segment = ? AND seq = ?').pluck()
  const firstGap = db.prepare<[number, number], number>('SELECT min(a.seq) FROM operations a WHERE a.segment = ? AND NOT EXISTS (SELECT 1 FROM operations b WHERE b.segment = ? AND b.seq = a.seq + 1)').pluck()
  const first = db.prepare<[number], Buffer>('SELECT first_previous_hash FROM segments WHERE number = ?').pluck()
  const add = db.prepare('INSERT INTO segments (id, device, first_previous_hash) VALUES (?, ?, ?)')
  const endWithoutGap = (number: number): SegmentEnd => {
    const end = last.get(number)
    if (end === undefined) return { number, seq: 0, hash: '' }
    if (end.seq === count.get(number)) return { number, seq: end.seq, hash: end.hash.toString('hex') }
    const seq = at.get(number, 1) === undefined ? 0 : (firstGap.get(number, number) ?? 0)
    return { number, seq, hash: at.get(number, seq)?.toString('hex') ?? '' }
  }
  return {
    /** Where the operations stand here that do; the hash each travels under, which a fork may have moved. */
    byIds: (ids: readonly string[]): Map<string, Standing> => {
      const others = ids.filter((id) => !isUuid(id)).flatMap((id) => ({ id, ...(byId.get(packId(id)) ?? { row: 0, hash: null }) }))
      const found = [...byIds.all(JSON.stringify(ids.filter(isUuid))), ...others]
      return new Map(found.flatMap(({ id, row, hash }) => (hash === null ? [] : [[id, { row, hash: (movedBy.get(row)?.hash ?? hash).toString('hex') }]])))
    },
    endOf: (segmentId: string): SegmentEnd | null => {
      const number = segment.get(packId(segmentId))
      return number === undefined ? null : endWithoutGap(number)
    },
    addSegment: ({ segmentId, deviceId, previousHash }: Operation): number => Number(add.run(packId(segmentId), packId(deviceId), hashToBytes(previousHash)).lastInsertRowid),
    /** Of the first it stands on the segment, unless a later operation came ahead of it and made that row. */
    hasBefore: (number: number, { seq, previousHash }: Operation): boolean => (seq === 1 ? first.get(number)?.toString('hex') === previousHash : at.get(number, seq - 1) !== undefined),
  }
}
