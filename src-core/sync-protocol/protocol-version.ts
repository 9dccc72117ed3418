/**
 * Versions of the wire. A change of any message in this folder makes a new one; a test holds the hash of the wire against
 * this table. The server speaks every version of it, a desk the newest that both know (sync.md §2.12).
 */
export const protocolHistory = [
  { version: 1, brought: 'hello, push, pull, waking, bootstrap, joining' },
  { version: 2, brought: 'ask-first, and the exchange of ranges when digests differ' },
] as const

export const oldestProtocol = 1
export const newestProtocol = 2

export type ProtocolRange = { readonly oldest: number; readonly newest: number }

/** The newest version both sides know; null when they share none (rule P9). */
export function chooseProtocol(one: ProtocolRange, other: ProtocolRange): number | null {
  const newest = Math.min(one.newest, other.newest)
  return newest >= Math.max(one.oldest, other.oldest) ? newest : null
}
