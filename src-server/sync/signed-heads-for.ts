import type { SignedHead } from '#core/sync-protocol/wire.ts'
import type { NetworkStore, PageRow } from './network-store.ts'

/**
 * Heads by which the rows can be believed: every one signed at a row of the page, and for a segment whose last row here is
 * not signed, the latest its device signed. Never more than there are rows.
 */
export async function signedHeadsFor(store: NetworkStore, networkId: string, rows: readonly PageRow[]): Promise<SignedHead[]> {
  const heads: SignedHead[] = []
  const open = new Set<string>()
  for (const { hash, place } of rows) {
    if (place === null) continue
    const { deviceId, segmentId, seq, signature } = place
    if (signature === null) open.add(segmentId)
    else {
      open.delete(segmentId)
      heads.push({ deviceId, segmentId, seq, hash, signature })
    }
  }
  const latest = open.size === 0 ? [] : await store.segments(networkId, [...open])
  for (const { deviceId, segmentId, signed } of latest) if (signed !== null) heads.push({ deviceId, segmentId, ...signed })
  return heads
}
