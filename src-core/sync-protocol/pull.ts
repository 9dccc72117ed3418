import { z } from 'zod'
import { cursorOnWire, hashOnWire, idOnWire, mostRows, numberOnWire, signedHeadOnWire, streamOnWire, textOnWire } from './wire.ts'

/** What comes after a cursor in one stream. A cursor that does not fit is answered with `rewind` (rule P3). */
export const pullRequest = z.object({ epoch: idOnWire, stream: streamOnWire, after: cursorOnWire, most: z.int().min(1).max(mostRows) })

/** `text` is null where a client was erased: the place stays, what stood there is gone (domain.md §10). */
export const pulledRow = z.object({ hash: hashOnWire, text: textOnWire.nullable() })

export const pullReply = z.object({
  ok: z.literal(true),
  epoch: idOnWire,
  /** Rows numbered after.number + 1, + 2, … without a gap. */
  rows: z.array(pulledRow).max(mostRows),
  /** The cursor after the last of them. */
  cursor: cursorOnWire,
  head: numberOnWire,
  /** Of the segments in `rows`: the latest head each device signed, so that a foreign row can be believed (rule P7). */
  signedHeads: z.array(signedHeadOnWire).max(mostRows),
})
export type PullReply = z.infer<typeof pullReply>

/** The rolling hash of an empty stream; each row makes it SHA-256 of the text `rolling hash row hash`, joined by a space. */
export const rollingHashOfNothing = '0'.repeat(64)
