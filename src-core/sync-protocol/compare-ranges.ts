import { z } from 'zod'
import { digestOnWire, hashOnWire, idOnWire, streamOnWire } from './wire.ts'

/**
 * When digests differ although both sides have caught up: the set of hashes, cut by their first byte. The desk sends its
 * 256 digests, the server answers with its hashes of the parts that differ. Since protocol 2.
 */
export const compareRangesRequest = z.object({ epoch: idOnWire, stream: streamOnWire, parts: z.array(digestOnWire).length(256) })

export const compareRangesReply = z.object({
  ok: z.literal(true),
  epoch: idOnWire,
  /** Parts that differ, at most eight at a time, with everything the server has in them. */
  differing: z.array(z.object({ part: z.int().min(0).max(255), hashes: z.array(hashOnWire).max(100_000) })).max(8),
})
export type CompareRangesReply = z.infer<typeof compareRangesReply>

/** Asks for single rows by their hashes: what the server has and this desk lacks. Since protocol 2. */
export const fetchRowsRequest = z.object({ epoch: idOnWire, stream: streamOnWire, hashes: z.array(hashOnWire).min(1).max(500) })
