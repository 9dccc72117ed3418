import type { CalendarDay } from '../dates/calendar-day.ts'
import { canonicalJson } from '../std/canonical-json.ts'

/** What a decision hands over for recording: everything but its place in the desk's chain. */
export type OperationDraft<Kind extends string = string, Body = unknown> = {
  /** UUIDv7, made when the action was armed, before anything else was known. */
  readonly id: string
  readonly kind: Kind
  readonly bodyVersion: number
  readonly body: Body
  /** Epoch milliseconds of the desk's clock. For people and for ledger order; nothing is computed from it. */
  readonly occurredAt: number
  /** Decided at the desk, so that no time zone ever enters the reducer. */
  readonly businessDay: CalendarDay
  readonly actorId: string
  readonly branchId: string
  /** The client it concerns, so that a branch can later hold only its own clients' cards. */
  readonly clientId: string | null
}

/** Where an operation stands: gapless within a segment, and chained to the operation before it. */
export type Place = {
  readonly deviceId: string
  readonly segmentId: string
  readonly seq: number
  readonly previousHash: string
}

/** An immutable thing that happened at a desk (ledger rule L1). */
export type Operation<Kind extends string = string, Body = unknown> = OperationDraft<Kind, Body> & Place

/** The hash that the very first operation of a device names as the one before it. */
export const hashBeforeTheFirst = '0'.repeat(64)

/** The text whose UTF-8 bytes are stored, hashed and sent: what one desk wrote, every ledger keeps byte for byte (S2). */
export function operationText(operation: Operation): string {
  return operationTextWith(operation, canonicalJson(operation.body))
}

/** The same where the body's own canonical text is at hand: a body is by far the longest part. Keys stand in code-unit order. */
export function operationTextWith(operation: Operation, bodyText: string): string {
  const { actorId, bodyVersion, branchId, businessDay, clientId, deviceId, id, kind, occurredAt, previousHash, segmentId, seq } = operation
  const before = JSON.stringify({ actorId }).slice(0, -1)
  const after = JSON.stringify({ bodyVersion, branchId, businessDay, clientId, deviceId, id, kind, occurredAt, previousHash, segmentId, seq }).slice(1)
  return `${before},"body":${bodyText},${after}`
}

/** The order every ledger agrees on: business day, moment, id. A function of the operations alone (domain.md §3). */
export type LedgerPosition = { readonly day: CalendarDay; readonly at: number; readonly id: string }

export function compareLedgerOrder(left: LedgerPosition, right: LedgerPosition): number {
  if (left.day !== right.day) return left.day < right.day ? -1 : 1
  if (left.at !== right.at) return left.at - right.at
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0
}
