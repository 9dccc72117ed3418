import type { Effects } from '#core/ledger/fact.ts'
import type { Operation } from '#core/ledger/operation.ts'
import type { IndexRow } from '#core/operations/index-row.ts'
import type { RowRefusal } from '#core/sync-protocol/push.ts'
import type { Digest, SignedHead, Stream } from '#core/sync-protocol/wire.ts'

/** How far a stream of a network has come. */
export type StreamHead = { readonly number: number; readonly rollingHash: string; readonly digest: Digest }
export type StreamHeads = Readonly<Record<Stream, StreamHead>>

/** A network and the keys this server acts with in it. */
export type Network = {
  readonly networkId: string
  readonly name: string
  /** Another one after every restore from a backup (rule P8). */
  readonly epoch: string
  readonly publicKey: string
  readonly privateKey: string
  /** Under it sessions are made; shared by all server processes. */
  readonly sessionSecret: string
  readonly serverDeviceId: string
  readonly serverPrivateKey: string
}

export type Device = {
  readonly deviceId: string
  readonly role: 'desk' | 'server'
  readonly publicKey: string
  readonly branchId: string | null
  readonly deskNumber: number | null
  readonly revokedAtMs: number | null
  /** End of its newest segment: what the first operation of the next one names. */
  readonly newestSegmentId: string | null
  readonly newestHash: string | null
}

export type Segment = {
  readonly segmentId: string
  readonly deviceId: string
  readonly seq: number
  readonly hash: string
  /** Rows after the head that came unreadable: the one that comes next stands behind them (rule P5). */
  readonly holes: number
  /** Latest head its device signed. */
  readonly signed: Pick<SignedHead, 'seq' | 'hash' | 'signature'> | null
}

/** An operation with its number and everything that follows from it. */
export type StoredOperation = {
  readonly number: number
  readonly hash: string
  readonly rollingHash: string
  readonly text: string
  readonly operation: Operation
  readonly effects: Effects
  readonly indexRows: readonly IndexRow[]
  /** The device's signature of its chain up to here, where it signed one here. */
  readonly signature: string | null
}

/** A row of the personal stream or the catalogue with its number. `text` null: the client was erased. */
export type StoredRecord = {
  readonly number: number
  readonly hash: string
  readonly rollingHash: string
  readonly text: string | null
  /** Client of a personal record, kind of a reference record. */
  readonly owner: string
  /** Field, or id. */
  readonly name: string
}

export type PutAside = { readonly stream: Stream; readonly hash: string; readonly reason: RowRefusal | 'without-effect'; readonly deviceId: string; readonly text: string; readonly atMs: number }

/** What IT is told, once for each place. */
export const alarmKinds = ['fork', 'same-id-other-hash', 'segment-begins-elsewhere', 'signed-head-is-wrong', 'enrolment-is-not-signed', 'desk-is-cloned', 'desk-knows-more'] as const
export type AlarmKind = (typeof alarmKinds)[number]
export type Alarm = { readonly kind: AlarmKind; readonly deviceId: string; readonly segmentId: string; readonly seq: number; readonly atMs: number }

export type LedgerAsked = {
  readonly operationIds: readonly string[]
  readonly segmentIds: readonly string[]
  readonly deviceIds: readonly string[]
  /** Devices whose newest segment has to be known too: they sent something that says of no segment. */
  readonly endsOf: readonly string[]
  readonly hashes: readonly string[]
}
export type LedgerKnown = {
  readonly head: StreamHead
  readonly segments: ReadonlyMap<string, Segment>
  readonly devices: ReadonlyMap<string, Device>
  readonly operations: ReadonlyMap<string, { readonly number: number; readonly hash: string }>
  readonly putAside: ReadonlyMap<string, string>
}
export type LedgerWrites = {
  readonly head: StreamHead
  readonly operations: readonly StoredOperation[]
  /** As they stand now, new ones among them. */
  readonly segments: readonly Segment[]
  readonly devices: readonly Device[]
  readonly putAside: readonly PutAside[]
  readonly alarms: readonly Alarm[]
}

export type RecordStream = Exclude<Stream, 'ledger'>
export type RecordsAsked = { readonly hashes: readonly string[]; readonly owners: readonly string[] }
export type RecordsKnown = { readonly head: StreamHead; readonly rows: ReadonlyMap<string, number>; readonly erased: ReadonlySet<string>; readonly putAside: ReadonlyMap<string, string> }
export type RecordsWrites = {
  readonly head: StreamHead
  readonly rows: readonly StoredRecord[]
  /** Clients whose other values go now. */
  readonly erase: readonly string[]
  readonly putAside: readonly PutAside[]
}

/** Between what is known and what is written there is no waiting: the decision is one pure step under the lock. */
export type Decide<Known, Writes, Value> = (known: Known) => { readonly writes: Writes | null; readonly value: Value }

export type PageRow = {
  readonly number: number
  readonly hash: string
  readonly rollingHash: string
  readonly text: string | null
  readonly place: { readonly deviceId: string; readonly segmentId: string; readonly seq: number; readonly signature: string | null } | null
}

export type Heard = {
  readonly deviceId: string
  readonly segmentId: string
  readonly nonce: string
  readonly appVersion: string
  readonly protocol: number
  readonly unsent: number
  /** Desk's clock less the server's. */
  readonly skewMs: number
  readonly atMs: number
}

export type PairingCode = { readonly codeHash: string; readonly branchId: string; readonly madeAtMs: number; readonly madeBy: string }
export type TakenCode = { readonly ok: true; readonly branchId: string; readonly deskNumber: number } | { readonly ok: false; readonly code: 'code-is-wrong' | 'code-was-used' | 'code-is-too-old' }

/**
 * What the protocol asks of a store of networks. Every call that writes is one durable transaction; when its promise is
 * fulfilled, what it wrote is on disk (rule P1). Twin implementations: PostgreSQL, and memory for simulations.
 */
export type NetworkStore = {
  /** A new network with empty streams and the server as its first device. */
  readonly createNetwork: (network: Network, server: Device, nowMs: number) => Promise<void>
  readonly network: (networkId: string) => Promise<Network | null>
  readonly device: (networkId: string, deviceId: string) => Promise<Device | null>
  readonly heads: (networkId: string) => Promise<StreamHeads>
  /** How far the server has each segment of a device, newest last, at most `most`. */
  readonly segmentsOf: (networkId: string, deviceId: string, most: number) => Promise<Segment[]>
  readonly segments: (networkId: string, segmentIds: readonly string[]) => Promise<Segment[]>
  readonly appendLedger: <Value>(networkId: string, asked: LedgerAsked, decide: Decide<LedgerKnown, LedgerWrites, Value>) => Promise<Value>
  readonly appendRecords: <Value>(networkId: string, stream: RecordStream, asked: RecordsAsked, decide: Decide<RecordsKnown, RecordsWrites, Value>) => Promise<Value>
  /** Rolling hash up to a number; null when the stream has not come so far. */
  readonly rollingHashAt: (networkId: string, stream: Stream, number: number) => Promise<string | null>
  /** Rows after a number, in order: at most `most` and, past the first, at most `mostBytes` of text. */
  readonly page: (networkId: string, stream: Stream, after: number, most: number, mostBytes: number) => Promise<PageRow[]>
  /** Operations after a number that touch any of the subjects, in order. */
  readonly operationsOf: (networkId: string, subjects: readonly string[], after: number, most: number) => Promise<PageRow[]>
  readonly rowsByHash: (networkId: string, stream: Stream, hashes: readonly string[]) => Promise<PageRow[]>
  /** Digests of the stream's rows by the first byte of their hash, 256 of them. */
  readonly partDigests: (networkId: string, stream: Stream) => Promise<Digest[]>
  readonly hashesOfPart: (networkId: string, stream: Stream, part: number) => Promise<string[]>
  /** Notes that a desk said hello. `isReplay`: this very hello was heard before, and nothing was noted. */
  readonly hear: (networkId: string, heard: Heard) => Promise<{ readonly isReplay: boolean; readonly isCloned: boolean }>
  /** A desk spoke; hello says the rest. */
  readonly noteHeard: (networkId: string, deviceId: string, atMs: number) => Promise<void>
  readonly raise: (networkId: string, alarm: Alarm) => Promise<void>
  readonly addPairingCode: (networkId: string, code: PairingCode) => Promise<void>
  /** Which network a code belongs to; null when nobody made it. */
  readonly networkOfCode: (codeHash: string) => Promise<string | null>
  /** Uses a code up for a device; the same device may take it again, because an answer can get lost. */
  readonly takeCode: (networkId: string, codeHash: string, device: { readonly deviceId: string; readonly publicKey: string }, nowMs: number, oldestMs: number) => Promise<TakenCode>
  /** The next free number of a desk in a branch, kept for this device. */
  readonly takeDeskNumber: (networkId: string, branchId: string, deviceId: string) => Promise<number | null>
}
