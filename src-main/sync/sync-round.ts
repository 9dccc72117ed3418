import { enrolmentText } from '#core/devices/bodies.ts'
import { must } from '#core/std/must.ts'
import type { HelloReply } from '#core/sync-protocol/hello.ts'
import { streams, signedHeadText } from '#core/sync-protocol/wire.ts'
import type { Trust } from '../ports/sync-store.ts'
import { bootstrap } from './bootstrap.ts'
import { compareWithServer } from './compare-with-server.ts'
import type { Session } from './open-session.ts'
import { pullStream } from './pull-stream.ts'
import { pushStream } from './push-stream.ts'
import type { SyncParts } from './sync-parts.ts'
import { ServerMakesNoSense } from './sync-trouble.ts'

export type RoundOutcome = { readonly sent: number; readonly received: number; readonly mended: number }

/** Records first, because operations speak of clients and services that are on them. */
const order = ['catalogue', 'personal', 'ledger'] as const

/** One round: hello when needed, send what is unsent, take in what is new, compare when both have everything. */
export async function syncRound(parts: SyncParts, session: Session): Promise<RoundOutcome> {
  const hello = await session.hello()
  const { epoch } = hello
  const trust = trustOf(parts)
  await meetServer(parts, session, hello, trust)
  if (hello.handInUntilMs !== null) return handIn(parts, session, epoch)
  if (await bootstrap(parts, session, hello, trust)) parts.onReceived('catalogue', hello.heads.catalogue)
  if (!parts.maySend()) return { sent: 0, received: await pullStream(parts, session, epoch, 'catalogue', trust), mended: 0 }
  const { sent, received, mustCompare } = await everyStream(parts, session, epoch, trust)
  return { sent, received, mended: await compareAll(parts, session, hello, mustCompare) }
}

async function everyStream(parts: SyncParts, session: Session, epoch: string, trust: Trust): Promise<{ readonly sent: number; readonly received: number; readonly mustCompare: boolean }> {
  let sent = 0
  let received = 0
  let mustCompare = false
  let trouble: ServerMakesNoSense | null = null
  for (const stream of order) {
    const pushed = await pushStream(parts, session, epoch, stream)
    sent += pushed.sent
    mustCompare ||= pushed.mustCompare
    try {
      received += await pullStream(parts, session, epoch, stream, trust)
    } catch (error) {
      // One stream that cannot be believed keeps nothing of this desk's from being sent.
      if (!(error instanceof ServerMakesNoSense)) throw error
      trouble ??= error
    }
  }
  if (trouble !== null) throw trouble
  return { sent, received, mustCompare }
}

/** A revoked desk may still hand in what it had not sent, and is asked nothing else; then it has stopped (sync.md §2). */
async function handIn(parts: SyncParts, session: Session, epoch: string): Promise<RoundOutcome> {
  let sent = 0
  for (const stream of order) sent += (await pushStream(parts, session, epoch, stream)).sent
  parts.onEvent({ kind: 'stopped', reason: 'device-is-revoked' })
  return { sent, received: 0, mended: 0 }
}

/** Whom this desk believes: the network's own key is the root. */
export function trustOf({ identity, network }: SyncParts): Trust {
  const { networkId, networkPublicKey } = must(network(), 'A desk that syncs has joined')
  return {
    isEnrolled: ({ networkSignature, ...body }) => identity.isSigned(enrolmentText(networkId, body), networkPublicKey, networkSignature),
    isSigned: (head, publicKey) => identity.isSigned(signedHeadText(head), publicKey, head.signature),
  }
}

/** What a hello teaches: a server with another memory, a past of this desk that it forgot, a twin, a clock that is off. */
async function meetServer(parts: SyncParts, session: Session, hello: HelloReply, trust: Trust): Promise<void> {
  const { store, network, saveEpoch, clock, onSelfKnowledge } = parts
  const known = must(network(), 'A desk that syncs has joined').epoch
  if (known !== hello.epoch) {
    if (known !== null) await beginAgain(parts, session, hello.epoch, trust)
    saveEpoch(hello.epoch)
  }
  const own = new Map(store.ownHeads(1000).map(({ segmentId, seq }) => [segmentId, seq]))
  const forgotten = hello.acknowledged.filter(({ segmentId, seq }) => (own.get(segmentId) ?? 0) < seq)
  onSelfKnowledge({ forgotten, isCloned: hello.isCloned, clockSkewMs: hello.serverTimeMs - clock.now() })
}

/**
 * The server came back with an older memory (rule P8). Numbers beyond what was pulled may be of the memory it lost, and the
 * pull finds the last number both have; only then may anything be sent, or two rows would claim one number.
 */
async function beginAgain(parts: SyncParts, session: Session, epoch: string, trust: Trust): Promise<void> {
  for (const stream of order) {
    parts.store.rewindTo(stream, parts.store.cursor(stream).number)
    await pullStream(parts, session, epoch, stream, trust)
  }
}

/** Digests are of one moment: compared only where nothing has moved since the hello that brought the server's. */
async function compareAll(parts: SyncParts, session: Session, { heads, digests, epoch }: HelloReply, mustCompare: boolean): Promise<number> {
  let mended = 0
  for (const stream of streams) {
    const own = parts.store.digest(stream)
    const isSameMoment = parts.store.cursor(stream).number === heads[stream] && own.count === digests[stream].count
    const differs = isSameMoment && own.sum !== digests[stream].sum
    const lacks = parts.store.cursor(stream).number >= heads[stream] && own.count < heads[stream]
    if (differs || lacks || mustCompare) mended += await compareWithServer(parts, session, epoch, stream)
  }
  if (mended > 0) session.end()
  return mended
}
