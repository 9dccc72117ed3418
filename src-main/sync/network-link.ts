import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { SyncEvent, SyncFacts } from '#core/sync-protocol/sync-status.ts'
import { afterSyncEvent, aloneFacts, syncStatusOf } from '#core/sync-protocol/sync-status.ts'
import type { Stream } from '#core/sync-protocol/wire.ts'
import type { KeptSettings } from '../ports/kept-settings.ts'
import type { SyncControl, SyncView } from '../ports/sync-control.ts'
import type { SyncTransport } from '../ports/sync-transport.ts'
import { NotAnswered } from '../ports/sync-transport.ts'
import { askToJoin } from './ask-to-join.ts'
import type { SyncLoop } from './sync-loop.ts'
import { startSyncLoop } from './sync-loop.ts'
import type { JoinedNetwork, SelfKnowledge, SyncParts } from './sync-parts.ts'
import { ServerRefused } from './sync-trouble.ts'

/** What is kept of the network this desk belongs to. */
export type KeptNetwork = { readonly networkId: string; readonly networkName: string; readonly networkPublicKey: string; readonly serverUrl: string; readonly branchId: string; readonly deskNumber: number }

export type LinkParts = Omit<SyncParts, 'transport' | 'network' | 'saveEpoch' | 'onEvent' | 'onReceived' | 'onSelfKnowledge'> & {
  readonly settings: KeptSettings
  readonly transportTo: (serverUrl: string) => SyncTransport
  /** Something of another desk came in. */
  readonly onReceived: (stream: Stream) => void
  /** This ledger was restored from a backup: its later past has been taken in, its receipts need a new series. */
  readonly onRestored: () => void
  /** This disk was cloned: becomes a device of its own, in this session of the old one. Answers whether it did. */
  readonly becomeAnother: (loop: SyncLoop) => Promise<boolean>
}

const keptNetworkKey = 'network'
const keptEpochKey = 'network-epoch'
const lastHeardKey = 'network-last-heard'
const keepLastHeardEveryMs = 600_000

/** The network a desk belongs to, from its settings; null while it is alone. */
export function keptNetwork(settings: Pick<KeptSettings, 'read'>): KeptNetwork | null {
  const kept = settings.read(keptNetworkKey)
  return kept === null ? null : (JSON.parse(kept) as KeptNetwork)
}

/** Joins this desk to its network and keeps it in step; alone, it only knows how to join. */
export function linkToNetwork(parts: LinkParts): SyncControl {
  const { settings } = parts
  const state = linkState(parts)
  const kept = keptNetwork(settings)
  if (kept !== null) start(parts, state, kept)
  return {
    view: () => viewOf(parts, state),
    join: async (serverUrl, code) => {
      if (keptNetwork(settings) !== null) return refuse('desk-has-already-joined')
      state.onEvent({ kind: 'join-asked' })
      const answer = await askToJoin(parts, serverUrl, code)
      if (!answer.ok) {
        state.onEvent({ kind: 'join-refused' })
        return answer
      }
      const { networkId, networkName, networkPublicKey, branchId, deskNumber } = answer.value
      const network: KeptNetwork = { networkId, networkName, networkPublicKey, serverUrl, branchId, deskNumber }
      settings.write({ [keptNetworkKey]: JSON.stringify(network) })
      start(parts, state, network)
      return answer
    },
    once: async () => (state.loop === null ? refuse('desk-is-alone') : inWords(state.loop.once())),
    wake: () => state.loop?.wake(),
    askFirst: (subjects, withinMs) => state.loop?.askFirst(subjects, withinMs) ?? Promise.resolve(false),
    goOffline: (isOffline) => {
      state.isCableOut = isOffline
      state.loop?.goOffline(isOffline)
    },
    questionsCounted: (questions) => state.onEvent({ kind: 'questions-counted', questions }),
    stop: () => {
      state.loop?.stop()
      if (state.lastHeardMs !== null) settings.write({ [lastHeardKey]: String(state.lastHeardMs) })
    },
  }
}

/** What a link knows while it runs. */
type LinkState = {
  facts: SyncFacts
  loop: SyncLoop | null
  knowledge: SelfKnowledge
  lastHeardMs: number | null
  received: number
  isCableOut: boolean
  mustRestart: boolean
  readonly onEvent: (event: SyncEvent) => void
}

function linkState({ settings, store }: LinkParts): LinkState {
  let keptMs = numberOrNull(settings.read(lastHeardKey)) ?? 0
  // Now and then on disk too: how long a desk was alone must survive a kill.
  const heard = (atMs: number): void => {
    state.lastHeardMs = atMs
    if (Math.abs(atMs - keptMs) < keepLastHeardEveryMs) return
    keptMs = atMs
    settings.write({ [lastHeardKey]: String(atMs) })
  }
  const state: LinkState = {
    facts: { ...aloneFacts, unsent: store.unsentCount() },
    loop: null,
    knowledge: { forgotten: [], isCloned: false, clockSkewMs: 0 },
    lastHeardMs: numberOrNull(settings.read(lastHeardKey)),
    received: 0,
    isCableOut: false,
    mustRestart: false,
    onEvent: (event) => {
      state.facts = afterSyncEvent(state.facts, event)
      if (event.kind === 'answered') heard(event.atMs)
    },
  }
  return state
}

function start(parts: LinkParts, state: LinkState, kept: KeptNetwork): void {
  const { settings, clock } = parts
  state.onEvent({ kind: 'joined', atMs: clock.now() })
  state.loop = startSyncLoop({
    ...parts,
    transport: parts.transportTo(kept.serverUrl),
    network: () => joinedNetwork(settings),
    saveEpoch: (epoch) => settings.write({ [keptEpochKey]: epoch }),
    onEvent: state.onEvent,
    onReceived: (stream, rows) => {
      state.received += rows
      parts.onReceived(stream)
    },
    onSelfKnowledge: (learned) => learn(parts, state, learned),
  })
}

function joinedNetwork(settings: Pick<KeptSettings, 'read'>): JoinedNetwork | null {
  const kept = keptNetwork(settings)
  return kept === null ? null : { networkId: kept.networkId, networkPublicKey: kept.networkPublicKey, epoch: settings.read(keptEpochKey) }
}

function learn(parts: LinkParts, state: LinkState, learned: SelfKnowledge): void {
  // Told once: after the pull that follows, nothing of it is forgotten any more.
  if (learned.forgotten.length > 0 && state.knowledge.forgotten.length === 0) parts.onRestored()
  if (learned.isCloned && !state.mustRestart && state.loop !== null) {
    state.mustRestart = true
    void parts.becomeAnother(state.loop).then((did) => { state.mustRestart = did })
  }
  state.knowledge = learned
}

function viewOf({ settings, store }: LinkParts, { facts, lastHeardMs, knowledge, received, isCableOut, mustRestart }: LinkState): SyncView {
  const kept = keptNetwork(settings)
  return {
    status: syncStatusOf({ ...facts, unsent: facts.phase === 'joined' ? store.unsentCount() : 0 }),
    serverUrl: kept?.serverUrl ?? null,
    networkName: kept?.networkName ?? null,
    lastHeardMs,
    clockSkewMs: knowledge.clockSkewMs,
    quarantined: store.quarantined(),
    received,
    isCableOut,
    mustRestart,
  }
}

async function inWords<Value>(work: Promise<Value>): Promise<Outcome<Value>> {
  try {
    return done(await work)
  } catch (error) {
    if (error instanceof NotAnswered) return refuse('server-does-not-answer')
    if (error instanceof ServerRefused) return refuse('server-refused', { code: error.code })
    throw error
  }
}

function numberOrNull(text: string | null): number | null {
  return text === null ? null : Number(text)
}
