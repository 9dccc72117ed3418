import { z } from 'zod'

/** Shapes that several messages share. Hashes are SHA-256 in hexadecimal, keys and signatures base64url: of an Ed25519 key its 32 bytes. */
export const hashOnWire = z.string().regex(/^[0-9a-f]{64}$/)
export const idOnWire = z.string().min(1).max(64)
export const keyOnWire = z.string().min(20).max(200)
export const signatureOnWire = z.string().min(40).max(200)
/** Epoch milliseconds of the sender's clock: shown, never computed with. */
export const momentOnWire = z.int().min(0).max(8_640_000_000_000_000)
/** Place in a stream, from 1; 0 is before the first. */
export const numberOnWire = z.int().min(0)

/**
 * What is kept apart and numbered apart: the ledger's operations, clients' personal records, the catalogue. A row of the
 * ledger is an operation's text as its desk wrote it; a row of the others is one record's canonical text.
 */
export const streams = ['ledger', 'personal', 'catalogue'] as const
export type Stream = (typeof streams)[number]
export const streamOnWire = z.enum(streams)

/** How far a desk has come in one stream: the number, and the rolling hash over everything up to it (rule P3). */
export const cursorOnWire = z.object({ number: numberOnWire, rollingHash: hashOnWire })
export type Cursor = z.infer<typeof cursorOnWire>

/** Count of the rows and the sum of their hashes, first 8 bytes each, modulo 2^64, in hexadecimal: equal sets have equal digests. */
export const digestOnWire = z.object({ count: numberOnWire, sum: z.string().regex(/^[0-9a-f]{16}$/) })
export type Digest = z.infer<typeof digestOnWire>

/** How far a segment has come, signed by the device that wrote it (rule P7). The signature covers `signedHeadText`. */
export const signedHeadOnWire = z.object({ deviceId: idOnWire, segmentId: idOnWire, seq: z.int().min(1), hash: hashOnWire, signature: signatureOnWire })
export type SignedHead = z.infer<typeof signedHeadOnWire>

/** The text a device signs for a head of its chain. */
export function signedHeadText(head: Pick<SignedHead, 'deviceId' | 'segmentId' | 'seq' | 'hash'>): string {
  return `counterfoil head ${head.deviceId} ${head.segmentId} ${head.seq} ${head.hash}`
}

/** Most a push or a pull carries. */
export const mostRows = 500
export const mostTextBytes = 256 * 1024
/** The longest single operation: 50 lines with 200 rows each fit many times. */
export const longestText = 4 * 1024 * 1024
export const textOnWire = z.string().min(2).max(longestText)
