import type { EnrolDeviceBody } from '#core/devices/bodies.ts'
import type { Cursor, Digest, SignedHead, Stream } from '#core/sync-protocol/wire.ts'

/** A row that has no number of the network yet. Of the ledger also where it stands; the other streams have no place. */
export type OutgoingRow = {
  /** Its number in this file, by which it is acknowledged. */
  readonly row: number
  readonly hash: string
  readonly text: string
  readonly place: { readonly deviceId: string; readonly segmentId: string; readonly seq: number } | null
}

/** A row as the network numbers it; `text` is null where a client was erased. */
export type IncomingRow = { readonly number: number; readonly hash: string; readonly text: string | null }

export type Received =
  | { readonly ok: true; readonly taken: number }
  /** What came does not follow from what is here; nothing of the batch was taken. */
  | { readonly ok: false; readonly reason: 'hash-differs' | 'gap' | 'fork' | 'rolling-hash-differs' | 'head-is-not-signed' | 'numbers-have-a-gap' }

/** Whom a ledger believes: devices the network's key enrolled, and heads that those devices signed (rule P7). */
export type Trust = {
  readonly isEnrolled: (enrolment: Pick<EnrolDeviceBody, 'deviceId' | 'role' | 'publicKey' | 'branchId' | 'deskNumber' | 'networkSignature'>) => boolean
  readonly isSigned: (head: SignedHead, publicKey: string) => boolean
}

/** What the loop that sends and receives asks of a ledger. Every call is one durable transaction or a read. */
export type SyncStore = {
  readonly ownDeviceId: string
  readonly cursor: (stream: Stream) => Cursor
  readonly digest: (stream: Stream) => Digest
  /** Oldest first, in the order they were written. */
  readonly unsent: (stream: Stream, most: number, mostBytes: number) => OutgoingRow[]
  readonly unsentCount: () => number
  /** Latest segments of this device, newest last. */
  readonly ownHeads: (most: number) => { readonly segmentId: string; readonly seq: number; readonly hash: string }[]
  readonly signedHeadOf: (segmentId: string) => SignedHead | null
  readonly acknowledge: (stream: Stream, rows: readonly { readonly row: number; readonly number: number }[]) => void
  /** Rows put aside by the server: kept for IT, never sent again. */
  readonly putAside: (stream: Stream, rows: readonly { readonly row: number; readonly code: string }[], nowMs: number) => void
  /** Takes pulled rows in and moves the cursor, in one transaction. */
  readonly receive: (stream: Stream, rows: readonly IncomingRow[], after: Cursor, signedHeads: readonly SignedHead[], trust: Trust, nowMs: number) => Received
  /** Takes single rows in ahead of the cursor, for a card that is about to be used; their numbers come with the pull. */
  readonly receiveAhead: (rows: readonly { readonly hash: string; readonly text: string | null }[], signedHeads: readonly SignedHead[], trust: Trust, nowMs: number) => Received
  /** The rolling hash of this ledger at a number it has reached. */
  readonly rollingHashAt: (stream: Stream, number: number) => string
  /** Forgets every number after this one: what stood there is sent again (rule P8). */
  readonly rewindTo: (stream: Stream, number: number) => void
  /** Digests of the acknowledged rows by the first byte of their hash, 256 of them. */
  readonly partDigests: (stream: Stream) => Digest[]
  readonly hashesOfPart: (stream: Stream, part: number) => string[]
  /** Makes numbered rows unsent again: the server does not have them. */
  readonly unacknowledge: (stream: Stream, hashes: readonly string[]) => void
  /** Gives the operations of this device's segment from `seq` on new places in a new segment (sync.md §1). Answers how many. */
  readonly moveFork: (segmentId: string, seq: number, newSegmentId: string) => number
  /** Signs for the heads of this device's own segments and keeps them: before its identity changes. */
  readonly signOwnHeads: (sign: (text: string) => string) => void
  readonly quarantined: () => number
}
