import type { Digest } from '#core/sync-protocol/wire.ts'
import { rollingHashOfNothing } from '#core/sync-protocol/pull.ts'
import type { StreamHead } from './network-store.ts'

export const emptyDigest: Digest = { count: 0, sum: '0'.repeat(16) }
export const emptyHead: StreamHead = { number: 0, rollingHash: rollingHashOfNothing, digest: emptyDigest }

const modulus = 2n ** 64n

/** A hash's share of a digest: its first 8 bytes. */
export function digestShare(hash: string): bigint {
  return BigInt(`0x${hash.slice(0, 16)}`)
}

export function digestOf(count: number, sum: bigint): Digest {
  return { count, sum: (sum % modulus).toString(16).padStart(16, '0') }
}

/** Numbers rows on from a head: dense, each with the rolling hash up to it (rules P1, P3). */
export function growHead(head: StreamHead, sha256: (text: string) => string): { readonly add: (hash: string) => { readonly number: number; readonly rollingHash: string }; readonly head: () => StreamHead } {
  let { number, rollingHash } = head
  let sum = BigInt(`0x${head.digest.sum}`)
  return {
    add: (hash) => {
      number += 1
      rollingHash = sha256(`${rollingHash} ${hash}`)
      sum += digestShare(hash)
      return { number, rollingHash }
    },
    head: () => ({ number, rollingHash, digest: digestOf(head.digest.count + number - head.number, sum) }),
  }
}
