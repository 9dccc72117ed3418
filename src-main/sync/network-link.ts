import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { SyncEvent, SyncFacts } from '#core/sync-protocol/sync-status.ts'
import { afterSyncEvent, aloneFacts, syncStatusOf } from '#core/sync-protocol/sync-status.ts'
import type { Stream } from '#core/sync-protocol/wire.ts'
import type { KeptSettings } from '../ports/kept-settings.ts'
import type { SyncControl } from '../ports/sync-control.ts'
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

/** The network a desk belongs to, from its settings; null while it is alone. */
export function keptNetwork(settings: Pick<KeptSettings, 'read'>): KeptNetwork | null {
  const kept = settings.read(keptNetworkKey)
  return kept === null ? null : (JSON.parse(kept) as KeptNetwork)
}

/** Joins this desk to its network and keeps it in step; alone, it only knows how to join. */
export function linkToNetwork(parts: LinkParts): SyncControl {
  const { settings, clock } = parts
  let facts: SyncFacts = { ...aloneFacts, unsent: parts.store.unsentCount() }
  let loop: SyncLoop | null = null
  let knowledge: SelfKnowledge = { forgotten: [], isCloned: false, clockSkewMs: 0 }
  let lastHeardMs = numberOrNull(settings.read(lastHeardKey))
  let received = 0
  let isCableOut = false
  let mustRestart = false

  const onEvent = (event: SyncEvent): void => {
    facts = afterSyncEvent(facts, event)
    if (event.kind === 'answered') lastHeardMs = event.atMs
  }
  const joined = (): JoinedNetwork | null => {
    const kept = keptNetwork(settings)
    return kept === null ? null : { networkId: kept.networkId, networkPublicKey: kept.networkPublicKey, epoch: settings.read(keptEpochKey) }
  }
  const start = (kept: KeptNetwork): void => {
    onEvent({ kind: 'joined', atMs: clock.now() })
    loop = startSyncLoop({
      ...parts,
      transport: parts.transportTo(kept.serverUrl),
      network: joined,
      saveEpoch: (epoch) => settings.write({ [keptEpochKey]: epoch }),
      onEvent,
      onReceived: (stream, rows) => {
        received += rows
        parts.onReceived(stream)
      },
      onSelfKnowledge: (learned) => learn(learned),
    })
  }
  const learn = (learned: SelfKnowledge): void => {
    // Told once: after the pull that follows, nothing of it is forgotten any more.
    if (learned.forgotten.length > 0 && knowledge.forgotten.length === 0) parts.onRestored()
    if (learned.isCloned && !mustRestart && loop !== null) {
      mustRestart = true
      void parts.becomeAnother(loop).then((did) => { mustRestart = did })
    }
    knowledge = learned
  }
  const kept = keptNetwork(settings)
  if (kept !== null) start(kept)

  return {
    view: () => ({
      status: syncStatusOf({ ...facts, unsent: facts.phase === 'joined' ? parts.store.unsentCount() : 0 }),
      serverUrl: keptNetwork(settings)?.serverUrl ?? null,
      networkName: keptNetwork(settings)?.networkName ?? null,
      lastHeardMs,
      clockSkewMs: knowledge.clockSkewMs,
      quarantined: parts.store.quarantined(),
      received,
      isCableOut,
      mustRestart,
    }),
    join: async (serverUrl, code) => {
      if (keptNetwork(settings) !== null) return refuse('desk-has-already-joined')
      onEvent({ kind: 'join-asked' })
      const answer = await askToJoin(parts, serverUrl, code)
      if (!answer.ok) {
        onEvent({ kind: 'join-refused' })
        return answer
      }
      const { networkId, networkName, networkPublicKey, branchId, deskNumber } = answer.value
      const network: KeptNetwork = { networkId, networkName, networkPublicKey, serverUrl, branchId, deskNumber }
      settings.write({ [keptNetworkKey]: JSON.stringify(network) })
      start(network)
      return answer
    },
    once: async () => (loop === null ? refuse('desk-is-alone') : inWords(loop.once())),
    wake: () => loop?.wake(),
    askFirst: (subjects, withinMs) => loop?.askFirst(subjects, withinMs) ?? Promise.resolve(false),
    goOffline: (offline) => {
      isCableOut = offline
      loop?.goOffline(offline)
    },
    questionsCounted: (questions) => onEvent({ kind: 'questions-counted', questions }),
    stop: () => {
      loop?.stop()
      if (lastHeardMs !== null) settings.write({ [lastHeardKey]: String(lastHeardMs) })
    },
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
