import type { SyncRefusalCode } from '#core/sync-protocol/refusal.ts'

/** The HTTP status of each refusal; the code in the body says what it is. */
export const refusalStatus: Record<SyncRefusalCode, number> = {
  'protocol-too-old': 426,
  'protocol-too-new': 426,
  'message-is-malformed': 400,
  'message-is-too-large': 413,
  'network-is-unknown': 404,
  'device-is-unknown': 403,
  'device-is-revoked': 403,
  'signature-is-wrong': 401,
  'session-is-over': 401,
  'too-many-requests': 429,
  rewind: 409,
  'new-epoch': 409,
  'server-is-stopping': 503,
  'server-disk-is-full': 507,
  'code-is-wrong': 403,
  'code-was-used': 403,
  'code-is-too-old': 403,
  'not-in-this-protocol': 400,
}
