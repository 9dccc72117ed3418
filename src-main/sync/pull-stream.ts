import type { PullReply } from '#core/sync-protocol/pull.ts'
import { rollingHashOfNothing } from '#core/sync-protocol/pull.ts'
import type { Cursor, Stream } from '#core/sync-protocol/wire.ts'
import { mostRows } from '#core/sync-protocol/wire.ts'
import type { Trust } from '../ports/sync-store.ts'
import type { Session } from './open-session.ts'
import type { SyncParts } from './sync-parts.ts'
import { ServerMakesNoSense, ServerRefused } from './sync-trouble.ts'

/** Takes in everything of a stream up to the server's head; answers how many rows came (sync.md §2.4). */
export async function pullStream(parts: SyncParts, session: Session, epoch: string, stream: Stream, trust: Trust): Promise<number> {
  let pulled = 0
  let rewinds = 0
  for (;;) {
    const before = parts.store.cursor(stream).number
    const reply = await pullOnce(parts, session, epoch, stream)
    // Once is a server with another memory; one that does not know the cursor it has just given would be asked for ever.
    if (parts.store.cursor(stream).number < before) rewinds += 1
    if (rewinds > 1) throw new ServerMakesNoSense('The server does not know its own cursor')
    const behind = reply.head - reply.cursor.number
    if (reply.rows.length > 0) {
      const { number } = parts.store.cursor(stream)
      const rows = reply.rows.map((row, index) => ({ ...row, number: number + index + 1 }))
      const received = parts.store.receive(stream, rows, reply.cursor, reply.signedHeads, trust, parts.clock.now())
      if (!received.ok) throw new ServerMakesNoSense(received.reason)
      pulled += rows.length
      parts.onReceived(stream, rows.length)
    }
    parts.onEvent({ kind: 'answered', atMs: parts.clock.now(), behind: Math.max(0, behind) })
    if (behind <= 0 || reply.rows.length === 0) return pulled
  }
}

/** One pull after the cursor; where the server does not know the cursor, after the last number both have (rules P3, P8). */
async function pullOnce({ store, log }: SyncParts, session: Session, epoch: string, stream: Stream): Promise<PullReply> {
  const pullAfter = (after: Cursor): Promise<PullReply> => session.ask('pull', { epoch, stream, after, most: mostRows })
  let after = store.cursor(stream)
  for (;;) {
    try {
      const reply = await pullAfter(after)
      if (after.number < store.cursor(stream).number) {
        log.warn('stream-rewound', { stream, from: store.cursor(stream).number, to: after.number })
        store.rewindTo(stream, after.number)
      }
      return reply
    } catch (error) {
      if (!(error instanceof ServerRefused) || error.code !== 'rewind' || after.number === 0) throw error
      const number = Math.floor(after.number / 2)
      after = { number, rollingHash: number === 0 ? rollingHashOfNothing : store.rollingHashAt(stream, number) }
    }
  }
}
