import type { Stream } from '#core/sync-protocol/wire.ts'
import type { Session } from './open-session.ts'
import type { SyncParts } from './sync-parts.ts'

const askFromProtocol = 2

/**
 * The second net: when both sides have caught up and their digests differ, each part that differs is brought together. What
 * the server lacks is sent again, what this desk lacks is pulled again from the beginning (known rows stay). Answers how many
 * rows were mended; where no data was destroyed that is none, or the first net has a hole (sync.md §2.5).
 */
export async function compareWithServer(parts: SyncParts, session: Session, epoch: string, stream: Stream): Promise<number> {
  if ((session.protocol() ?? 1) < askFromProtocol) return 0
  const { store, log } = parts
  let mended = 0
  const { differing } = await session.ask('compareRanges', { epoch, stream, parts: store.partDigests(stream) })
  let lacksHere = 0
  for (const { part, hashes } of differing) {
    const there = new Set(hashes)
    const here = store.hashesOfPart(stream, part)
    const known = new Set(here)
    const lacksThere = here.filter((hash) => !there.has(hash))
    store.unacknowledge(stream, lacksThere)
    lacksHere += hashes.filter((hash) => !known.has(hash)).length
    mended += lacksThere.length
  }
  if (lacksHere > 0) store.rewindTo(stream, 0)
  mended += lacksHere
  if (mended > 0) log.warn('stream-mended', { stream, rows: mended })
  return mended
}
