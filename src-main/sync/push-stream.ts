import type { RowRefusal, RowResult } from '#core/sync-protocol/push.ts'
import type { SignedHead, Stream } from '#core/sync-protocol/wire.ts'
import { mostRows, mostTextBytes, signedHeadText } from '#core/sync-protocol/wire.ts'
import type { OutgoingRow } from '../ports/sync-store.ts'
import type { Session } from './open-session.ts'
import type { SyncParts } from './sync-parts.ts'
import { ServerMakesNoSense } from './sync-trouble.ts'

/** What a push could not settle by itself. */
export type PushOutcome = { readonly sent: number; readonly mustCompare: boolean }

/** Sends everything of a stream that has no number yet, oldest first, until nothing is left (sync.md §2.2). */
export async function pushStream(parts: SyncParts, session: Session, epoch: string, stream: Stream): Promise<PushOutcome> {
  let sent = 0
  for (;;) {
    const { rows, signedHeads } = sendable(parts, stream, parts.store.unsent(stream, mostRows, mostTextBytes))
    if (rows.length === 0) return { sent, mustCompare: false }
    const { results } = await session.ask('push', { epoch, stream, rows: rows.map(({ text }) => text), signedHeads })
    const numbered = takeNumbers(parts, stream, rows, results)
    sent += numbered
    parts.onEvent({ kind: 'unsent-counted', unsent: parts.store.unsentCount(), atMs: parts.clock.now() })
    const firstRefused = results.findIndex((result) => 'refused' in result)
    const refused = results[firstRefused]
    const row = rows[firstRefused]
    if (row === undefined || refused === undefined || !('refused' in refused)) {
      if (numbered === 0) throw new ServerMakesNoSense('Rows were neither numbered nor refused')
      continue
    }
    parts.log.warn('row-refused', { stream, code: refused.refused })
    if (refused.refused === 'gap') return { sent, mustCompare: true }
    settleRefused(parts, stream, row, refused.refused)
  }
}

function takeNumbers({ store }: SyncParts, stream: Stream, rows: readonly OutgoingRow[], results: readonly RowResult[]): number {
  const numbered = rows.flatMap(({ row }, index) => {
    const result = results[index]
    return result !== undefined && 'number' in result ? [{ row, number: result.number }] : []
  })
  if (numbered.length > 0) store.acknowledge(stream, numbered)
  return numbered.length
}

/**
 * A fork goes on in a new segment under the same ids. Anything else the server put aside is put aside here too; the rows
 * behind it go on, there and here, over the hole it leaves (rules P4, P5).
 */
function settleRefused({ store, identity, newId, clock }: SyncParts, stream: Stream, { row, place }: OutgoingRow, code: RowRefusal): void {
  const isOwn = place !== null && place.deviceId === identity.deviceId
  if (code === 'fork' && isOwn) {
    if (store.moveFork(place.segmentId, place.seq, newId()) === 0) throw new ServerMakesNoSense('A fork was answered for what this desk does not have')
    return
  }
  store.putAside(stream, [{ row, code }], clock.now())
}

/** Of the rows those whose device signed for them: own ones are signed now, foreign ones by a head that is kept. */
function sendable({ store, identity }: SyncParts, stream: Stream, rows: readonly OutgoingRow[]): { rows: OutgoingRow[]; signedHeads: SignedHead[] } {
  if (stream !== 'ledger') return { rows: [...rows], signedHeads: [] }
  const heads = new Map<string, SignedHead>()
  const kept: OutgoingRow[] = []
  for (const row of rows) {
    if (row.place === null) continue
    const { deviceId, segmentId, seq } = row.place
    if (deviceId === identity.deviceId) {
      heads.set(segmentId, { deviceId, segmentId, seq, hash: row.hash, signature: '' })
      kept.push(row)
      continue
    }
    const head = store.signedHeadOf(segmentId)
    if (head === null || head.seq < seq) continue
    heads.set(segmentId, head)
    kept.push(row)
  }
  return { rows: kept, signedHeads: [...heads.values()].map((head) => (head.signature === '' ? { ...head, signature: identity.sign(signedHeadText(head)) } : head)) }
}
