import type { SyncRefusalCode } from '#core/sync-protocol/refusal.ts'

/** The server answered, and refused the whole request. */
export class ServerRefused extends Error {
  override readonly name = 'ServerRefused'
  readonly code: SyncRefusalCode
  readonly retryAfterMs: number | null
  constructor(code: SyncRefusalCode, retryAfterMs: number | null) {
    super(code)
    this.code = code
    this.retryAfterMs = retryAfterMs
  }
}

/** The server answered with something that does not follow from what this desk has; nothing of it was taken. */
export class ServerMakesNoSense extends Error {
  override readonly name = 'ServerMakesNoSense'
}
