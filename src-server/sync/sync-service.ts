import type { AskFirstReply } from '#core/sync-protocol/ask-first.ts'
import type { BootstrapReply } from '#core/sync-protocol/bootstrap.ts'
import type { CompareRangesReply } from '#core/sync-protocol/compare-ranges.ts'
import type { HelloReply } from '#core/sync-protocol/hello.ts'
import type { JoinReply } from '#core/sync-protocol/join.ts'
import type { MessageName } from '#core/sync-protocol/messages.ts'
import { messages } from '#core/sync-protocol/messages.ts'
import type { PullReply } from '#core/sync-protocol/pull.ts'
import type { PushReply } from '#core/sync-protocol/push.ts'
import { openAnswerCompareRanges } from './answer-compare-ranges.ts'
import { openAnswerHello } from './answer-hello.ts'
import { openAnswerJoin, openAnswerRenew } from './answer-join.ts'
import { openAnswerAskFirst, openAnswerFetchRows, openAnswerPull } from './answer-pull.ts'
import type { Authorized, SessionRequest } from './authorize.ts'
import { openAuthorize } from './authorize.ts'
import type { Network } from './network-store.ts'
import { openReceiveRows } from './receive-rows.ts'
import { openRecordOperation } from './record-operation.ts'
import type { Session } from './session.ts'
import type { SyncAnswer } from './sync-answer.ts'
import type { VerifyHeads } from './verify-heads.ts'
import { openVerifyHeads } from './verify-heads.ts'
import { syncRefusalOf } from './sync-answer.ts'
import type { SyncParts } from './sync-parts.ts'
import { openKnownNetworks } from './sync-parts.ts'

/** Messages that are asked within a session. */
export type SessionMessage = Exclude<MessageName, 'join' | 'hello'>
type Reply = { renew: JoinReply; push: PushReply; pull: PullReply; bootstrap: BootstrapReply; askFirst: AskFirstReply; compareRanges: CompareRangesReply; fetchRows: AskFirstReply }

export type SyncService = {
  readonly networkOf: (networkId: string) => Promise<Network | null>
  /** `from`: where it comes from, by which wrong codes are slowed. */
  readonly join: (message: unknown, from: string) => Promise<SyncAnswer<JoinReply>>
  readonly hello: (message: unknown) => Promise<SyncAnswer<HelloReply>>
  readonly authorize: (request: SessionRequest) => Promise<Authorized>
  /** Answers a message of a session that was authorized. */
  readonly answer: <Name extends SessionMessage>(name: Name, who: { readonly network: Network; readonly session: Session }, message: unknown) => Promise<SyncAnswer<Reply[Name]>>
  /** Writes operations of the server's own. */
  readonly record: ReturnType<typeof openRecordOperation>
  /** Looks at signatures there was no time for, at most so many. */
  readonly sweep: VerifyHeads['sweep']
}

/** How often a desk that only sends and receives is noted as heard. */
const heardEveryMs = 60_000

export type Bootstrap = (network: Network, message: unknown) => Promise<SyncAnswer<BootstrapReply>>
/** Where no snapshot is kept: the desk replays. */
export const noBootstrap: Bootstrap = ({ epoch }) => Promise.resolve({ ok: true, epoch, snapshot: null })

/** The whole protocol over a store, a clock and a randomness from outside: what a server runs, and what a simulator runs. */
export function openSyncService(parts: SyncParts, bootstrap: Bootstrap = noBootstrap): SyncService {
  const networkOf = openKnownNetworks(parts)
  const record = openRecordOperation(parts)
  const verifyHeads = openVerifyHeads(parts)
  const receive = openReceiveRows(parts, verifyHeads)
  const renew = openAnswerRenew({ parts, record })
  const pull = openAnswerPull(parts)
  const askFirst = openAnswerAskFirst(parts)
  const fetchRows = openAnswerFetchRows(parts)
  const compareRanges = openAnswerCompareRanges(parts)
  const answers: { readonly [Name in SessionMessage]: (network: Network, session: Session, message: unknown) => Promise<SyncAnswer<Reply[Name]>> } = {
    renew,
    push: receive,
    pull: (network, _session, message) => pull(network, message),
    askFirst: (network, _session, message) => askFirst(network, message),
    fetchRows: (network, _session, message) => fetchRows(network, message),
    compareRanges: (network, _session, message) => compareRanges(network, message),
    bootstrap: (network, _session, message) => bootstrap(network, message),
  }
  const noteHeard = openNoteHeard(parts)
  return {
    networkOf,
    join: openAnswerJoin({ parts, networkOf, record }),
    hello: openAnswerHello(parts, networkOf),
    authorize: openAuthorize(parts, networkOf),
    answer: async (name, { network, session }, message) => {
      const nowMs = parts.clock.now()
      if (session.protocol < messages[name].since) return syncRefusalOf('not-in-this-protocol', nowMs)
      // Sending looks at the device under its lock; everything else is for desks of the network only.
      if (name !== 'push' && !(await mayAsk(parts, network, session))) return syncRefusalOf('device-is-revoked', nowMs)
      noteHeard(network.networkId, session.deviceId)
      return answers[name](network, session, message)
    },
    record,
    sweep: verifyHeads.sweep,
  }
}

async function mayAsk({ store }: SyncParts, network: Network, session: Session): Promise<boolean> {
  if (session.handsInOnly) return false
  const device = await store.device(network.networkId, session.deviceId)
  return device !== null && device.revokedAtMs === null
}

function openNoteHeard({ store, clock, count }: SyncParts): (networkId: string, deviceId: string) => void {
  const noted = new Map<string, number>()
  return (networkId, deviceId) => {
    const key = `${networkId} ${deviceId}`
    const nowMs = clock.now()
    const last = noted.get(key)
    if (last !== undefined && nowMs - last < heardEveryMs) return
    if (noted.size > 50_000) noted.clear()
    noted.set(key, nowMs)
    if (last !== undefined) store.noteHeard(networkId, deviceId, nowMs).catch(() => count('note-heard', 'failed'))
  }
}
