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
  let ahead: Ahead | null = null
  for (;;) {
    const before = parts.store.cursor(stream).number
    const reply: PullReply = (await answerAhead(parts, stream, ahead)) ?? (await pullOnce(parts, session, epoch, stream))
    // Once is a server with another memory; one that does not know the cursor it has just given would be asked for ever.
    if (parts.store.cursor(stream).number < before) rewinds += 1
    if (rewinds > 1) throw new ServerMakesNoSense('The server does not know its own cursor')
    const behind = reply.head - reply.cursor.number
    // The next page is on its way while this one is taken in.
    ahead = behind > 0 && reply.rows.length > 0 ? askAhead(session, epoch, stream, reply.cursor) : null
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

/** A page asked for before the one before it was taken in; null where it was not answered as hoped. */
type Ahead = { readonly after: Cursor; readonly reply: Promise<PullReply | null> }

function askAhead(session: Session, epoch: string, stream: Stream, after: Cursor): Ahead {
  // Whatever went wrong goes wrong again, or right, when it is asked for in its turn.
  return { after, reply: session.ask('pull', { epoch, stream, after, most: mostRows }).catch(() => null) }
}

async function answerAhead({ store }: SyncParts, stream: Stream, ahead: Ahead | null): Promise<PullReply | null> {
  const reply = await ahead?.reply
  const { number, rollingHash } = store.cursor(stream)
  return ahead?.after.number === number && ahead.after.rollingHash === rollingHash ? (reply ?? null) : null
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
