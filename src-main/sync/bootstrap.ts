import type { HelloReply } from '#core/sync-protocol/hello.ts'
import { syncPaths } from '#core/sync-protocol/paths.ts'
import type { SnapshotFiles, SnapshotOffer } from '../ports/snapshot-files.ts'
import type { Trust } from '../ports/sync-store.ts'
import type { SyncTransport } from '../ports/sync-transport.ts'
import { NotAnswered } from '../ports/sync-transport.ts'
import type { Session } from './open-session.ts'
import { readRefusal } from './open-session.ts'
import type { SyncParts } from './sync-parts.ts'
import { ServerRefused } from './sync-trouble.ts'

/**
 * An empty desk of a large network takes a ready ledger instead of replaying every row (sync.md §2.9). A cut goes on where
 * it stopped, in the next round; whatever is not as it was promised is thrown away, and the pull brings everything. True
 * when the ledger is now the snapshot's.
 */
export async function bootstrap(parts: SyncParts, session: Session, { epoch, heads }: HelloReply, trust: Trust): Promise<boolean> {
  const { snapshots, transport, log, onEvent, clock } = parts
  if (snapshots === undefined || transport.download === undefined || !snapshots.isWanted()) return false
  const offer = await offerFor(snapshots, session, epoch)
  if (offer === null) return false
  onEvent({ kind: 'answered', atMs: clock.now(), behind: heads.ledger + heads.personal })
  if (!(await fetchRest(snapshots, session, transport, transport.download, offer))) return false
  const trouble = await snapshots.inspect(offer, trust)
  if (trouble !== null) {
    log.warn('snapshot-refused', { code: trouble })
    snapshots.discard()
    return false
  }
  const isIn = snapshots.swapIn()
  log.info('snapshot-taken', { rows: offer.cursors.ledger.number, isIn })
  return isIn
}

/** The one whose download was cut, else the newest. Null: none is kept, or this program cannot read it. */
async function offerFor(snapshots: SnapshotFiles, session: Session, epoch: string): Promise<SnapshotOffer | null> {
  const begun = snapshots.begun()
  if (begun !== null && begun.epoch === epoch) return begun.offer
  const { snapshot } = await session.ask('bootstrap', { epoch, compression: [...snapshots.compressions] })
  if (snapshot === null || snapshot.schemaVersion > snapshots.schemaVersion || !snapshots.compressions.includes(snapshot.compression)) return null
  snapshots.begin(snapshot, epoch)
  return snapshot
}

/** False when the server does not keep this snapshot any more. */
async function fetchRest(snapshots: SnapshotFiles, session: Session, transport: SyncTransport, download: NonNullable<SyncTransport['download']>, offer: SnapshotOffer): Promise<boolean> {
  const from = snapshots.begun()?.bytes ?? 0
  if (from >= offer.bytes) return true
  const path = `${syncPaths.snapshot}?id=${encodeURIComponent(offer.id)}&from=${from}`
  let came = from
  const instead = await download.call(transport, path, session.headers('GET', path), (piece) => {
    came += piece.length
    if (came <= offer.bytes) snapshots.append(piece)
  })
  try {
    if (instead !== null) readRefusal(instead)
  } catch (error) {
    if (!(error instanceof ServerRefused) || error.code !== 'message-is-malformed') throw error
    snapshots.discard()
    return false
  }
  if (came < offer.bytes) throw new NotAnswered('The snapshot stopped coming')
  return true
}
