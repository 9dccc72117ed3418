import type { SignedHead } from '#core/sync-protocol/wire.ts'
import { signedHeadText } from '#core/sync-protocol/wire.ts'
import type { SyncCrypto } from './sync-crypto.ts'
import type { ReadRow } from './read-rows.ts'

/** Where a segment stands, as one text: the key under which signatures and hashes of places are kept. */
export function placeKey(segmentId: string, seq: number): string {
  return `${segmentId} ${seq}`
}

/**
 * The heads of a push that name a row of it by its hash, by place. Only such a head proves anything: the chain leads from
 * it back over every row before (rule P7). Whether the signature is the device's is asked when it is relied on.
 */
export function headsInPush(rows: readonly ReadRow[], heads: readonly SignedHead[]): Map<string, SignedHead> {
  const byPlace = new Map(heads.map((head) => [placeKey(head.segmentId, head.seq), head]))
  const found = new Map<string, SignedHead>()
  if (byPlace.size === 0) return found
  for (const { operation, hash } of rows) {
    if (operation === null) continue
    const key = placeKey(operation.segmentId, operation.seq)
    const head = byPlace.get(key)
    if (head !== undefined && head.hash === hash && head.deviceId === operation.deviceId) found.set(key, head)
  }
  return found
}

export function isSigned(crypto: SyncCrypto, head: SignedHead, publicKey: string): boolean {
  return crypto.verify(publicKey, signedHeadText(head), head.signature)
}
