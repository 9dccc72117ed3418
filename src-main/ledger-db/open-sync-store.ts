import { referenceRecordSchema } from '#core/catalogue/reference-record.ts'
import { personalRecordSchema } from '#core/clients/personal-record.ts'
import type { EnrolledFact } from '#core/devices/bodies.ts'
import { deviceKey } from '#core/devices/kinds.ts'
import type { Cursor, SignedHead, Stream } from '#core/sync-protocol/wire.ts'
import { signedHeadText } from '#core/sync-protocol/wire.ts'
import type { IncomingRow, Received, SyncStore, Trust } from '../ports/sync-store.ts'
import type { Connection } from './connection.ts'
import { hashOfText } from './operation-row.ts'
import type { openPersonalRecords } from './personal-records.ts'
import type { Projections } from './projections.ts'
import type { Quarantine } from './quarantine.ts'
import type { openReceiveOperations, TakenOperation } from './receive-operations.ts'
import type { openReferenceRecords } from './reference-records.ts'
import type { SignedHeads } from './signed-heads.ts'
import type { StreamNumbers } from './stream-numbers.ts'
import { digestOf, rollOn } from './stream-numbers.ts'
import type { UnsentRows } from './unsent-rows.ts'

type SyncParts = {
  readonly db: Connection
  readonly transaction: <Value>(work: () => Value) => Value
  readonly numbers: StreamNumbers
  readonly quarantine: Quarantine
  readonly signedHeads: SignedHeads
  readonly unsentRows: UnsentRows
  readonly receiveOperations: ReturnType<typeof openReceiveOperations>
  readonly personal: Pick<ReturnType<typeof openPersonalRecords>, 'receiveRecord' | 'refreshSearch'>
  readonly references: Pick<ReturnType<typeof openReferenceRecords>, 'receiveReference' | 'forget'>
  readonly forgetShifts: () => void
  readonly projections: Pick<Projections, 'save' | 'slice'>
  readonly deviceId: string
}

/** Leaves a transaction in which a batch turned out not to follow from what is here. */
class DoesNotFollow extends Error {
  override readonly name = 'DoesNotFollow'
  readonly received: Received & { readonly ok: false }
  constructor(received: Received & { readonly ok: false }) {
    super(received.reason)
    this.received = received
  }
}

/** The ledger as the loop that sends and receives sees it (ports/sync-store.ts). */
export function openSyncStore(parts: SyncParts): SyncStore {
  const { numbers, quarantine, signedHeads, unsentRows, transaction } = parts
  const inOneTransaction = (work: () => Received): Received => {
    try {
      return transaction(work)
    } catch (error) {
      if (error instanceof DoesNotFollow) return error.received
      throw error
    }
  }
  return {
    ...unsentRows,
    ownDeviceId: parts.deviceId,
    cursor: numbers.cursor,
    digest: numbers.digest,
    signedHeadOf: signedHeads.of,
    quarantined: quarantine.count,
    acknowledge: (stream, rows) =>
      transaction(() => {
        for (const { row, number } of rows) if (numbers.number(stream, row, number, unsentRows.hashOfRow(stream, row))) unsentRows.lookAgain()
        numbers.saveDigest(stream)
        if (stream === 'catalogue') parts.references.forget()
      }),
    putAside: (stream, rows, nowMs) =>
      transaction(() => {
        for (const { row, code } of rows) quarantine.add(stream, code, unsentRows.hashOfRow(stream, row), unsentRows.textOfRow(stream, row), nowMs)
      }),
    receive: (stream, rows, after, heads, trust, nowMs) => inOneTransaction(() => receive(parts, { stream, rows, after, heads, trust, nowMs })),
    receiveAhead: (rows, heads, trust, nowMs) => inOneTransaction(() => done(takeLedger(parts, rows, heads, trust, nowMs, true).length)),
    rollingHashAt: numbers.rollingHashAt,
    rewindTo: (stream, number) =>
      transaction(() => {
        numbers.rewindTo(stream, number)
        unsentRows.lookAgain()
        if (stream === 'catalogue') parts.references.forget()
      }),
    partDigests: (stream) => byFirstByte(numbers.hashes(stream)).map(digestOf),
    hashesOfPart: (stream, part) => byFirstByte(numbers.hashes(stream))[part] ?? [],
    unacknowledge: (stream, hashes) =>
      transaction(() => {
        numbers.takeNumbersBack(stream, hashes)
        unsentRows.lookAgain()
      }),
    signOwnHeads: (sign) => transaction(() => signOwnHeads(parts, sign)),
    moveFork: (segmentId, seq, newSegmentId) => transaction(() => unsentRows.moveFork(segmentId, seq, newSegmentId)),
  }
}

function signOwnHeads({ unsentRows, signedHeads, deviceId }: SyncParts, sign: (text: string) => string): void {
  for (const head of unsentRows.ownHeads(10_000)) {
    const own = { ...head, deviceId }
    signedHeads.save({ ...own, signature: sign(signedHeadText(own)) })
  }
}

type Batch = { readonly stream: Stream; readonly rows: readonly IncomingRow[]; readonly after: Cursor; readonly heads: readonly SignedHead[]; readonly trust: Trust; readonly nowMs: number }

function receive(parts: SyncParts, { stream, rows, after, heads, trust, nowMs }: Batch): Received {
  const { numbers } = parts
  const cursor = numbers.cursor(stream)
  let { rollingHash } = cursor
  for (const [index, row] of rows.entries()) {
    if (row.number !== cursor.number + index + 1) throw new DoesNotFollow({ ok: false, reason: 'numbers-have-a-gap' })
    rollingHash = rollOn(rollingHash, row.hash)
  }
  if (after.rollingHash !== rollingHash || after.number !== cursor.number + rows.length) throw new DoesNotFollow({ ok: false, reason: 'rolling-hash-differs' })
  const numberOf = new Map(rows.map(({ hash, number }) => [hash, number]))
  const taken = stream === 'ledger' ? takeLedger(parts, rows, heads, trust, nowMs, false) : takeRecords(parts, stream, rows, nowMs)
  const rowOf = new Map(taken.map(({ hash, row }) => [hash, row]))
  // What was put aside or erased keeps its number without a row of its own, so that the digest counts it.
  for (const [hash, number] of numberOf) if (numbers.number(stream, rowOf.get(hash) ?? -number, number, hash)) parts.unsentRows.lookAgain()
  numbers.setCursor(stream, after)
  if (stream === 'catalogue') parts.references.forget()
  return done(rows.length)
}

function done(taken: number): Received {
  return { ok: true, taken }
}

function takeLedger(parts: SyncParts, rows: readonly { readonly hash: string; readonly text: string | null }[], heads: readonly SignedHead[], trust: Trust, nowMs: number, withGaps: boolean): readonly TakenOperation[] {
  const received = parts.receiveOperations(rows, withGaps, nowMs)
  if (!received.ok) throw new DoesNotFollow(received)
  parts.projections.save()
  parts.forgetShifts()
  // Keys first: an enrolment and what its device wrote may come in one batch.
  for (const head of heads) {
    if (head.deviceId !== parts.deviceId && isSigned(parts, head, trust)) parts.signedHeads.save(head)
  }
  if (!parts.signedHeads.coverAll(received.taken, parts.deviceId)) throw new DoesNotFollow({ ok: false, reason: 'head-is-not-signed' })
  return received.taken
}

/** Whether one of the keys the network enrolled the device with signed the head. A device nobody enrolled signs nothing. */
export function isSigned({ projections }: { readonly projections: Pick<Projections, 'slice'> }, head: SignedHead, trust: Trust): boolean {
  const enrolments = projections.slice(deviceKey(head.deviceId)).facts.filter((fact): fact is EnrolledFact => fact.kind === 'enrolled')
  return enrolments.some(({ ofBranch, role, publicKey, deskNumber, networkSignature }) => {
    const isEnrolled = trust.isEnrolled({ deviceId: head.deviceId, role, publicKey, branchId: ofBranch, deskNumber, networkSignature })
    return isEnrolled && trust.isSigned(head, publicKey)
  })
}

function takeRecords(parts: SyncParts, stream: 'personal' | 'catalogue', rows: readonly IncomingRow[], nowMs: number): { hash: string; row: number }[] {
  const taken: { hash: string; row: number }[] = []
  const clients = new Set<string>()
  for (const { hash, text } of rows) {
    if (text === null) continue
    if (hashOfText(text) !== hash) throw new DoesNotFollow({ ok: false, reason: 'hash-differs' })
    const row = stream === 'personal' ? takePersonal(parts, text, clients) : takeReference(parts, text, hash)
    if (row === 'unreadable') parts.quarantine.add(stream, 'unreadable', hash, text, nowMs)
    else if (row !== null) taken.push({ hash, row })
  }
  parts.personal.refreshSearch(clients)
  return taken
}

function takePersonal(parts: SyncParts, text: string, clients: Set<string>): number | null | 'unreadable' {
  const record = personalRecordSchema.safeParse(jsonOf(text))
  if (!record.success) return 'unreadable'
  clients.add(record.data.client)
  return parts.personal.receiveRecord(record.data) ?? parts.unsentRows.personalRowOf(record.data)
}

function takeReference(parts: SyncParts, text: string, hash: string): number | 'unreadable' {
  const record = referenceRecordSchema.safeParse(jsonOf(text))
  return record.success ? parts.references.receiveReference(record.data, hash) : 'unreadable'
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    // Not JSON: the schema then says that it is unreadable.
    return undefined
  }
}

function byFirstByte(hashes: Iterable<string>): string[][] {
  const parts: string[][] = Array.from({ length: 256 }, () => [])
  for (const hash of hashes) parts[Number.parseInt(hash.slice(0, 2), 16)]?.push(hash)
  return parts
}
