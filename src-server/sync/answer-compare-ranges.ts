import type { CompareRangesReply } from '#core/sync-protocol/compare-ranges.ts'
import { compareRangesRequest } from '#core/sync-protocol/compare-ranges.ts'
import type { Network } from './network-store.ts'
import type { SyncAnswer } from './sync-answer.ts'
import { syncRefusalOf } from './sync-answer.ts'
import type { SyncParts } from './sync-parts.ts'

const mostParts = 8
const mostHashes = 100_000

/** Which parts of a stream differ from the desk's, with everything the server has in the first of them (sync.md §2.5). */
export function openAnswerCompareRanges({ store, clock }: SyncParts) {
  return async (network: Network, message: unknown): Promise<SyncAnswer<CompareRangesReply>> => {
    const read = compareRangesRequest.safeParse(message)
    if (!read.success) return syncRefusalOf('message-is-malformed', clock.now())
    const { epoch, stream, parts } = read.data
    if (epoch !== network.epoch) return syncRefusalOf('new-epoch', clock.now())
    const ours = await store.partDigests(network.networkId, stream)
    const differing: CompareRangesReply['differing'] = []
    for (const [part, theirs] of parts.entries()) {
      const own = ours[part]
      if (differing.length === mostParts || (own?.count === theirs.count && own.sum === theirs.sum)) continue
      differing.push({ part, hashes: (await store.hashesOfPart(network.networkId, stream, part)).slice(0, mostHashes) })
    }
    return { ok: true, epoch, differing }
  }
}
