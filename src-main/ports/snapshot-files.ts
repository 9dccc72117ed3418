import type { BootstrapReply } from '#core/sync-protocol/bootstrap.ts'
import type { Trust } from './sync-store.ts'

export type SnapshotOffer = NonNullable<BootstrapReply['snapshot']>
/** What keeps a snapshot from being used; the desk then replays. */
export type SnapshotTrouble = 'hash-differs' | 'cannot-be-opened' | 'cursor-differs' | 'digest-differs' | 'head-is-not-signed' | 'chain-is-broken'

/** The files of a bootstrap: a snapshot on its way here, and the ledger it is going to be (sync.md §2.9). */
export type SnapshotFiles = {
  readonly compressions: readonly SnapshotOffer['compression'][]
  /** How many migrations this program knows: a newer file cannot be read. */
  readonly schemaVersion: number
  /** Only an empty ledger is replaced: nothing was recorded in it, sent from it or taken into it. */
  readonly isWanted: () => boolean
  /** A download that was cut, and how far it came. */
  readonly begun: () => { readonly offer: SnapshotOffer; readonly epoch: string; readonly bytes: number } | null
  readonly begin: (offer: SnapshotOffer, epoch: string) => void
  readonly append: (piece: Uint8Array) => void
  readonly discard: () => void
  /** Unpacks the whole download and looks into it: hash, cursors, digests, signatures, chains. Null: it may be used. */
  readonly inspect: (offer: SnapshotOffer, trust: Trust) => Promise<SnapshotTrouble | null>
  /** Puts it in the place of the empty ledger, whose settings it keeps. False when the ledger is not empty any more. */
  readonly swapIn: () => boolean
}
