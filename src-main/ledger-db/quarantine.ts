import type { Stream } from '#core/sync-protocol/wire.ts'
import type { Connection } from './connection.ts'
import { hashToBytes } from './packed-id.ts'
import { streamNumber } from './stream-numbers.ts'

/** Rows that came and could not be read, believed or applied: kept for IT, without effect, while everything else goes on. */
export type Quarantine = {
  readonly add: (stream: Stream, code: string, hash: string, text: string, nowMs: number) => void
  /** The operation is in the ledger, so that its chain has no gap, but its body is not what its kind says. */
  readonly withoutEffect: (operationId: string, hash: string, text: string, nowMs: number) => void
  readonly hasNoEffect: (operationId: string) => boolean
  readonly holds: (hash: string) => boolean
  readonly count: () => number
  readonly forget: () => void
}

/** The operation is taken in and counts; a row before it is missing everywhere. */
export const gapBefore = 'gap-before'
const withoutEffectCode = 'ill-formed'

export function openQuarantine(db: Connection): Quarantine {
  const insert = db.prepare('INSERT OR IGNORE INTO quarantine (stream, code, hash, text, since) VALUES (?, ?, ?, ?, ?)')
  const held = db.prepare<[Buffer], number>('SELECT 1 FROM quarantine WHERE hash = ?').pluck()
  const illFormed = db.prepare<[string], string>('SELECT text FROM quarantine WHERE code = ?').pluck()
  const count = db.prepare<[], number>('SELECT count(*) FROM quarantine').pluck()
  let ids: Set<string> | null = null
  const idsWithoutEffect = (): Set<string> => {
    ids ??= new Set(illFormed.all(withoutEffectCode).map((text) => (JSON.parse(text) as { id: string }).id))
    return ids
  }
  const add: Quarantine['add'] = (stream, code, hash, text, nowMs) => {
    insert.run(streamNumber(stream), code, hashToBytes(hash), text, nowMs)
  }
  return {
    add,
    withoutEffect: (operationId, hash, text, nowMs) => {
      add('ledger', withoutEffectCode, hash, text, nowMs)
      idsWithoutEffect().add(operationId)
    },
    hasNoEffect: (operationId) => {
      const without = idsWithoutEffect()
      // Nearly always there is none: then an id is not even hashed.
      return without.size > 0 && without.has(operationId)
    },
    holds: (hash) => held.get(hashToBytes(hash)) !== undefined,
    count: () => count.get() ?? 0,
    forget: () => {
      ids = null
    },
  }
}
