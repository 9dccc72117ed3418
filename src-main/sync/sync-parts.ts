import type { SyncEvent } from '#core/sync-protocol/sync-status.ts'
import type { ProtocolRange } from '#core/sync-protocol/protocol-version.ts'
import type { Stream } from '#core/sync-protocol/wire.ts'
import type { Clock } from '../ports/clock.ts'
import type { DeviceIdentity } from '../ports/device-identity.ts'
import type { Logger } from '../ports/logger.ts'
import type { SnapshotFiles } from '../ports/snapshot-files.ts'
import type { SyncStore } from '../ports/sync-store.ts'
import type { SyncTransport } from '../ports/sync-transport.ts'
import type { Timers } from '../ports/timers.ts'

/** What a desk keeps about the network it joined. */
export type JoinedNetwork = {
  readonly networkId: string
  readonly networkPublicKey: string
  /** Of the server's memory; another one means that the server was restored (rule P8). */
  readonly epoch: string | null
}

/** What a desk found out about itself by talking to the server. */
export type SelfKnowledge = {
  /** Segments of this device that the server has further than this ledger: restored from a backup. */
  readonly forgotten: readonly { readonly segmentId: string; readonly seq: number }[]
  readonly isCloned: boolean
  /** Server's clock less this desk's, in milliseconds: shown over five minutes, computed with nowhere. */
  readonly clockSkewMs: number
}

/** Everything the loop that sends and receives is given: it runs the same on simulated time, network and disk. */
export type SyncParts = {
  readonly store: SyncStore
  readonly transport: SyncTransport
  readonly identity: DeviceIdentity
  readonly clock: Clock
  readonly timers: Timers
  readonly log: Logger
  readonly newId: () => string
  readonly appVersion: string
  readonly protocol: ProtocolRange
  /** Kinds of operations this program understands. */
  readonly kinds: readonly string[]
  readonly segmentId: () => string
  /** Where an empty desk puts a snapshot of its network; without it, it replays. */
  readonly snapshots?: SnapshotFiles
  /** False while a desk that began alone has not matched its catalogue with the network's: it only takes the catalogue in. */
  readonly maySend: () => boolean
  readonly network: () => JoinedNetwork | null
  readonly saveEpoch: (epoch: string) => void
  readonly onEvent: (event: SyncEvent) => void
  /** Rows of other desks came in: screens ask anew. */
  readonly onReceived: (stream: Stream, rows: number) => void
  readonly onSelfKnowledge: (knowledge: SelfKnowledge) => void
}
