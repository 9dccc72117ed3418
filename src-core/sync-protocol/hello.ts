import { z } from 'zod'
import { cursorOnWire, digestOnWire, hashOnWire, idOnWire, keyOnWire, momentOnWire, numberOnWire, signatureOnWire } from './wire.ts'

const perStream = <Shape extends z.ZodType>(shape: Shape) => z.object({ ledger: shape, personal: shape, catalogue: shape })
const headOnWire = z.object({ segmentId: idOnWire, seq: z.int().min(1), hash: hashOnWire })

/** Opens a session: who the desk is, what it speaks, how far it has come. Signed whole, as canonical JSON, with the device's key (rule P6). */
export const helloRequest = z.object({
  protocol: z.object({ oldest: z.int().min(1), newest: z.int().min(1) }),
  appVersion: z.string().max(64),
  networkId: idOnWire,
  deviceId: idOnWire,
  /** The segment of this start, also while nothing stands in it yet: two starts that go on side by side are a cloned disk. */
  segmentId: idOnWire,
  /** Kinds of operations this desk understands: what it does not, it keeps and passes on. */
  kinds: z.array(z.string().max(64)).max(500),
  /** The desk's own latest segments, newest last. */
  heads: z.array(headOnWire).max(50),
  epoch: idOnWire.nullable(),
  cursors: perStream(cursorOnWire),
  digests: perStream(digestOnWire),
  unsent: numberOnWire,
  sentAtMs: momentOnWire,
  /** Random: no two hellos are alike, and a replayed one opens nothing new. */
  nonce: z.string().min(16).max(64),
})
export type HelloRequest = z.infer<typeof helloRequest>

export const signedHello = z.object({ hello: helloRequest, signature: signatureOnWire })

export const helloReply = z.object({
  ok: z.literal(true),
  protocol: z.int().min(1),
  /** Another one than the desk knows: the server was restored from a backup; begin again from what both have (rule P8). */
  epoch: idOnWire,
  /** How far the server has each of the device's segments, also those the desk no longer knows (restored backup, clone). */
  acknowledged: z.array(headOnWire).max(1000),
  /** Head number of each stream. */
  heads: perStream(numberOnWire),
  digests: perStream(digestOnWire),
  /** Another start of this device, begun later, has been heard and this one still speaks: ask for an identity of its own (`renew`). */
  isCloned: z.boolean(),
  /** Null for a desk of the network. A revoked one may push until then and nothing else: it hands in what it had not sent. */
  handInUntilMs: momentOnWire.nullable(),
  serverTimeMs: momentOnWire,
  session: z.object({ id: z.string().min(1).max(400), key: keyOnWire, expiresAtMs: momentOnWire }),
})
export type HelloReply = z.infer<typeof helloReply>
