import { z } from 'zod'
import { cursorOnWire, digestOnWire, hashOnWire, idOnWire } from './wire.ts'

/** A ready file at one moment of the network; null when none is kept and the desk has to replay. */
export const bootstrapRequest = z.object({ epoch: idOnWire, compression: z.array(z.enum(['zstd', 'gzip'])).min(1).max(2) })

const perStream = <Shape extends z.ZodType>(shape: Shape) => z.object({ ledger: shape, personal: shape, catalogue: shape })

export const bootstrapReply = z.object({
  ok: z.literal(true),
  epoch: idOnWire,
  snapshot: z
    .object({
      id: idOnWire,
      compression: z.enum(['zstd', 'gzip']),
      /** Of the compressed file: fetched in pieces by offset, so that a cut does not begin again. */
      bytes: z.int().min(1),
      hash: hashOnWire,
      schemaVersion: z.int().min(1),
      cursors: perStream(cursorOnWire),
      digests: perStream(digestOnWire),
    })
    .nullable(),
})
export type BootstrapReply = z.infer<typeof bootstrapReply>
