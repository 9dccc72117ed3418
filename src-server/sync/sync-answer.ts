import type { SyncRefusal, SyncRefusalCode } from '#core/sync-protocol/refusal.ts'

/** What a message is answered with: its reply, or why the whole request is refused. */
export type SyncAnswer<Reply> = Reply | SyncRefusal

export function syncRefusalOf(code: SyncRefusalCode, serverTimeMs: number, retryAfterMs: number | null = null): SyncRefusal {
  return { ok: false, code, serverTimeMs, retryAfterMs }
}
