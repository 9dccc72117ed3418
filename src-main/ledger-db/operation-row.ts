import { hash as hashOf } from 'node:crypto'
import type { Operation, Place } from '#core/ledger/operation.ts'
import { operationTextWith } from '#core/ledger/operation.ts'
import { dayFromNumber, dayNumber } from '#core/dates/calendar-day.ts'
import type { Names } from './names.ts'
import type { PackedId } from './packed-id.ts'
import { dashed, hashToBytes, packId, packOptionalId, unpackId, unpackOptionalId } from './packed-id.ts'

/** A row of `operations` in column order. Only what the chain and the segment do not already say is stored. */
export type OperationRow = {
  readonly number: number
  readonly id: PackedId
  readonly segment: number
  readonly seq: number
  readonly kind: number
  readonly bodyVersion: number
  readonly businessDay: number
  readonly occurredAt: number
  readonly actor: number
  readonly branch: number
  readonly client: PackedId | null
  readonly hash: Buffer
  readonly body: string
  readonly raw: Buffer | null
}

/** What an operation's row leaves out because its segment and the row before it have it. */
export type Surroundings = { readonly deviceId: string; readonly segmentId: string; readonly previousHash: string }

export const operationColumns =
  'number, id, segment, seq, kind, body_version AS bodyVersion, business_day AS businessDay, occurred_at AS occurredAt, actor, branch, client, hash, body, raw'

/** What an operation's effects are worked out from: all but its place in the chain. Ids come as texts, which cost a third of buffers. */
export type FoldedRow = Omit<OperationRow, 'number' | 'seq' | 'hash' | 'id' | 'client'> & { readonly id: string; readonly client: string | null }

/** Before an id that is no UUID, so that it cannot be taken for the digits of one. */
const plainMark = ' '
const asText = (column: string): string => `CASE typeof(${column}) WHEN 'blob' THEN lower(hex(${column})) WHEN 'text' THEN '${plainMark}' || ${column} END AS ${column}`

export const foldedColumns = `${asText('id')}, segment, kind, body_version AS bodyVersion, business_day AS businessDay, occurred_at AS occurredAt, actor, branch, ${asText('client')}, body, raw`

/** What the chain is walked by: the same with its place and its hash. */
export type ChainRow = FoldedRow & { readonly number: number; readonly seq: number; readonly hash: string }
export const chainColumns = `number, seq, lower(hex(hash)) AS hash, ${foldedColumns}`

export function hashOfText(text: string | Buffer): string {
  return hashOf('sha256', text)
}

/** The row of an operation this desk wrote itself: its columns give back the very bytes that were hashed (rule S2). */
export function packOperation(operation: Operation, number: number, segment: number, hash: string, names: Names, body: string): OperationRow {
  return {
    number,
    id: packId(operation.id),
    segment,
    seq: operation.seq,
    kind: names.numberOf(operation.kind),
    bodyVersion: operation.bodyVersion,
    businessDay: dayNumber(operation.businessDay),
    occurredAt: operation.occurredAt,
    actor: names.numberOf(operation.actorId),
    branch: names.numberOf(operation.branchId),
    client: packOptionalId(operation.clientId),
    hash: hashToBytes(hash),
    body,
    raw: null,
  }
}

/** Without its place in the chain, on which nothing that follows from an operation depends. */
export function unpackForFolding(row: FoldedRow, { deviceId, segmentId }: Omit<Surroundings, 'previousHash'>, names: Names): Operation {
  if (row.raw !== null) return JSON.parse(row.raw.toString()) as Operation
  return operationFrom(row, textIds(row), JSON.parse(row.body), { deviceId, segmentId, seq: 0, previousHash: '' }, names)
}

function unpackText(text: string): string {
  return text.startsWith(plainMark) ? text.slice(plainMark.length) : dashed(text)
}

export function unpackOperation(row: OperationRow, around: Surroundings, names: Names): Operation {
  if (row.raw !== null) return JSON.parse(row.raw.toString()) as Operation
  return operationFrom(row, { id: unpackId(row.id), clientId: unpackOptionalId(row.client) }, JSON.parse(row.body), { ...around, seq: row.seq }, names)
}

type Ids = Pick<Operation, 'id' | 'clientId'>

function textIds({ id, client }: FoldedRow): Ids {
  return { id: unpackText(id), clientId: client === null ? null : unpackText(client) }
}

function operationFrom(row: Omit<OperationRow, 'number' | 'id' | 'client' | 'hash' | 'seq'>, { id, clientId }: Ids, body: unknown, { deviceId, segmentId, seq, previousHash }: Place, names: Names): Operation {
  return {
    id,
    kind: names.nameOf(row.kind),
    bodyVersion: row.bodyVersion,
    body,
    occurredAt: row.occurredAt,
    businessDay: dayFromNumber(row.businessDay),
    actorId: names.nameOf(row.actor),
    branchId: names.nameOf(row.branch),
    clientId,
    deviceId,
    segmentId,
    seq,
    previousHash,
  }
}

/** The very text that was hashed and that travels. The body stands in its row as it stands in the text and need not be read. */
export function textOfRow(row: ChainRow, around: Surroundings, names: Names): string {
  if (row.raw !== null) return row.raw.toString()
  return operationTextWith(operationFrom(row, textIds(row), null, { ...around, seq: row.seq }, names), row.body)
}
