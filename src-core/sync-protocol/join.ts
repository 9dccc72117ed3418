import { z } from 'zod'
import { hashOnWire, idOnWire, keyOnWire, momentOnWire, signatureOnWire } from './wire.ts'

/** Eight characters of Crockford's alphabet, used once, within 48 hours (front-desk.md §7). */
export const pairingCode = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{8}$/)

/** A desk asks to become part of a network: its code and its public key, signed with the private one over its canonical JSON. */
export const joinRequest = z.object({
  code: pairingCode,
  deviceId: idOnWire,
  publicKey: keyOnWire,
  appVersion: z.string().max(64),
  sentAtMs: momentOnWire,
})
export const signedJoin = z.object({ join: joinRequest, signature: signatureOnWire })

export const joinReply = z.object({
  ok: z.literal(true),
  networkId: idOnWire,
  networkName: z.string().max(255),
  /** Signs the enrolment of every device: what the desk trusts from now on. */
  networkPublicKey: keyOnWire,
  branchId: idOnWire,
  /** Of the desk within its branch: begins its receipt numbers. */
  deskNumber: z.int().min(1).max(99),
  epoch: idOnWire,
  serverTimeMs: momentOnWire,
})
export type JoinReply = z.infer<typeof joinReply>

/**
 * A desk that found itself cloned asks, in its old identity's session, to become a device of its own: a new key, a new desk
 * number, answered like a joining. The signature is the new key's over the request without it.
 */
export const renewRequest = z.object({ renew: z.object({ oldDeviceId: idOnWire, deviceId: idOnWire, publicKey: keyOnWire }), signature: signatureOnWire })
export type RenewRequest = z.infer<typeof renewRequest>

/** The file for a silent installation: the same as the code, with where to bring it. */
export const joinFile = z.object({ counterfoilJoin: z.literal(1), serverUrl: z.url().max(500), code: pairingCode, networkPublicKeyHash: hashOnWire })
export type JoinFile = z.infer<typeof joinFile>
