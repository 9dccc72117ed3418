import { z } from 'zod'
import { idOnWire, mostRows, numberOnWire, signedHeadOnWire, streamOnWire, textOnWire } from './wire.ts'

/** Rows of one stream, in the order they were written. Of the ledger: own ones, and foreign ones that the server lost (rule P8). */
export const pushRequest = z.object({
  epoch: idOnWire,
  stream: streamOnWire,
  rows: z.array(textOnWire).min(1).max(mostRows),
  /** Covers the last row of each segment in `rows`; empty for the other streams. */
  signedHeads: z.array(signedHeadOnWire).max(mostRows),
})
export type PushRequest = z.infer<typeof pushRequest>

/**
 * Why one row was put aside. `fork`: its place holds another hash. `gap`: rows before it are missing. `same-id-other-hash`:
 * both are kept, IT is told. `unreadable`, `too-large`, `wrong-device`: kept in quarantine, never in the ledger.
 */
export const rowRefusals = ['fork', 'gap', 'same-id-other-hash', 'unreadable', 'too-large', 'wrong-device', 'unsigned'] as const
export type RowRefusal = (typeof rowRefusals)[number]

/** One answer a row, in order: the number it has on the network's disk (rule P1), or why it has none. */
export const rowResult = z.union([z.object({ number: z.int().min(1) }), z.object({ refused: z.enum(rowRefusals) })])
export type RowResult = z.infer<typeof rowResult>

export const pushReply = z.object({ ok: z.literal(true), epoch: idOnWire, results: z.array(rowResult).max(mostRows), head: numberOnWire })
export type PushReply = z.infer<typeof pushReply>
