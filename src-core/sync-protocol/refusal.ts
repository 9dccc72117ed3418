import { z } from 'zod'
import { momentOnWire } from './wire.ts'

/**
 * Why a whole request is refused. Codes are never reused. `protocol-too-old` and `protocol-too-new` name the side that
 * has to be updated; `rewind` and `new-epoch` are no faults: the desk starts again from what both have.
 */
export const syncRefusalCodes = [
  'protocol-too-old', 'protocol-too-new', 'message-is-malformed', 'message-is-too-large', 'network-is-unknown', 'device-is-unknown', 'device-is-revoked',
  'signature-is-wrong', 'session-is-over', 'too-many-requests', 'rewind', 'new-epoch', 'server-is-stopping', 'server-disk-is-full', 'code-is-wrong', 'code-was-used', 'code-is-too-old', 'not-in-this-protocol',
] as const
export type SyncRefusalCode = (typeof syncRefusalCodes)[number]

export const syncRefusal = z.object({ ok: z.literal(false), code: z.enum(syncRefusalCodes), serverTimeMs: momentOnWire, retryAfterMs: z.int().min(0).nullable() })
export type SyncRefusal = z.infer<typeof syncRefusal>

/** Refusals after which a desk does not try again by itself: a person has to act. */
export const stoppingRefusals: readonly SyncRefusalCode[] = ['protocol-too-old', 'protocol-too-new', 'network-is-unknown', 'device-is-unknown', 'device-is-revoked', 'signature-is-wrong']
