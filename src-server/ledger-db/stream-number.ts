import type { Stream } from '#core/sync-protocol/wire.ts'

/** Streams as they stand in the tables. */
export const streamNumbers: Record<Stream, number> = { ledger: 0, personal: 1, catalogue: 2 }
