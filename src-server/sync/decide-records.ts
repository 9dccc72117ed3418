import { z } from 'zod'
import type { RowResult } from '#core/sync-protocol/push.ts'
import { longestText } from '#core/sync-protocol/wire.ts'
import type { PutAside, RecordsKnown, RecordStream, RecordsWrites, StoredRecord } from './network-store.ts'
import { growHead } from './stream-head.ts'

export type RecordRow = { readonly text: string; readonly hash: string } & ({ readonly refused: 'unreadable' | 'too-large' } | { readonly refused: null; readonly owner: string; readonly name: string })
export type RecordsPush = { readonly deviceId: string; readonly rows: readonly RecordRow[] }

const shortText = z.string().min(1).max(64)
// Looser than a desk's own schema on purpose: a field or a kind of a newer desk is kept as it came (rule S5).
const shapes = {
  personal: z.object({ client: shortText, field: shortText, clock: z.int().min(0), author: z.string().max(64), device: shortText, value: z.string().nullable() }).transform(({ client, field }) => ({ owner: client, name: field })),
  catalogue: z.object({ kind: shortText, id: shortText, clock: z.int().min(0), author: z.string().max(64), device: shortText }).transform(({ kind, id }) => ({ owner: kind, name: id })),
} as const

/** Reads a record as far as its place among the others. */
export function readRecord(stream: RecordStream, text: string, sha256: (text: string) => string): RecordRow {
  const hash = sha256(text)
  if (text.length > longestText) return { text, hash, refused: 'too-large' }
  const read = text.isWellFormed() ? shapes[stream].safeParse(parsed(text)) : null
  return read === null || !read.success ? { text, hash, refused: 'unreadable' } : { text, hash, refused: null, ...read.data }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON: the shape refuses it.
    return null
  }
}

/** Numbers new records; what is known keeps its number (rule P2), what an erased client had is never taken in again (domain.md §10). */
export function decideRecords(stream: RecordStream, known: RecordsKnown, pushes: readonly RecordsPush[], sha256: (text: string) => string, nowMs: number): { readonly writes: RecordsWrites | null; readonly value: readonly (readonly RowResult[])[] } {
  const grow = growHead(known.head, sha256)
  const numbers = new Map(known.rows)
  const erased = new Set(known.erased)
  const aside = new Set(known.putAside.keys())
  const rows: StoredRecord[] = []
  const erase: string[] = []
  const putAside: PutAside[] = []
  const take = (row: RecordRow, deviceId: string): RowResult => {
    const before = numbers.get(row.hash)
    if (before !== undefined) return { number: before }
    if (row.refused !== null) {
      if (!aside.has(row.hash)) putAside.push({ stream, hash: row.hash, reason: row.refused, deviceId, text: row.text, atMs: nowMs })
      aside.add(row.hash)
      return { refused: row.refused }
    }
    const { number, rollingHash } = grow.add(row.hash)
    numbers.set(row.hash, number)
    const isTombstone = stream === 'personal' && row.name === 'erased'
    const isGone = stream === 'personal' && !isTombstone && erased.has(row.owner)
    rows.push({ number, hash: row.hash, rollingHash, text: isGone ? null : row.text, owner: row.owner, name: row.name })
    if (isTombstone && !erased.has(row.owner)) {
      erased.add(row.owner)
      erase.push(row.owner)
    }
    return { number }
  }
  const value = pushes.map(({ rows: sent, deviceId }) => sent.map((row) => take(row, deviceId)))
  const emptied = rows.map((row) => (erase.includes(row.owner) && row.name !== 'erased' && stream === 'personal' ? { ...row, text: null } : row))
  return { writes: rows.length === 0 && putAside.length === 0 ? null : { head: grow.head(), rows: emptied, erase, putAside }, value }
}
