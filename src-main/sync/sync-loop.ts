import type { JoinReply, RenewRequest } from '#core/sync-protocol/join.ts'
import { syncPaths } from '#core/sync-protocol/paths.ts'
import { stoppingRefusals } from '#core/sync-protocol/refusal.ts'
import { wakeMessage } from '#core/sync-protocol/wake.ts'
import { streams } from '#core/sync-protocol/wire.ts'
import { NotAnswered } from '../ports/sync-transport.ts'
import { askFirst } from './ask-first.ts'
import type { Session } from './open-session.ts'
import { openSession } from './open-session.ts'
import type { SyncParts } from './sync-parts.ts'
import type { RoundOutcome } from './sync-round.ts'
import { syncRound } from './sync-round.ts'
import { ServerRefused } from './sync-trouble.ts'

export type SyncLoop = {
  /** Something was recorded, or a poke came: send and receive as soon as may be. */
  readonly wake: () => void
  /** Sends and receives once, now; for a person who asks, and for tests. Throws what kept it from ending. */
  readonly once: () => Promise<RoundOutcome>
  /** Before a card is used: brings what the server has about it, within the time given (domain.md §5). True when it answered in time. */
  readonly askFirst: (subjects: readonly string[], withinMs: number) => Promise<boolean>
  /** In the session of this identity, asks for another one of this desk's own. */
  readonly renew: (request: RenewRequest) => Promise<JoinReply>
  /** The debug panel's cable: nothing goes out while it is pulled. */
  readonly goOffline: (isOffline: boolean) => void
  readonly stop: () => void
}

const soonestRetryMs = 1_000
const latestRetryMs = 60_000
const pollWithoutPokesMs = 20_000
const pollWithPokesMs = 300_000

/** Keeps a desk in step with its network, for as long as it runs. The network never stands before the person (sync.md §1). */
export function startSyncLoop(parts: SyncParts): SyncLoop {
  const session = openSession(parts)
  const state: LoopState = { isRunning: false, isWanted: false, isStopped: false, isOffline: false, failures: 0 }
  const rounds = openRounds(parts, session, state)
  rounds.schedule(0)
  return {
    wake: rounds.wake,
    once: rounds.once,
    askFirst: (subjects, withinMs) => (state.isOffline || state.failures > 0 || parts.network() === null ? Promise.resolve(false) : askFirst(parts, session, subjects, withinMs)),
    renew: (request) => session.ask('renew', request),
    goOffline: (isOffline) => {
      state.isOffline = isOffline
      state.failures = 0
      rounds.hush()
      rounds.schedule(0)
    },
    stop: () => {
      state.isStopped = true
      rounds.hush()
      rounds.schedule(0)
    },
  }
}

/** Where the loop stands: one round at a time, another one wanted, stopped, the cable out, failed so often in a row. */
type LoopState = { isRunning: boolean; isWanted: boolean; isStopped: boolean; isOffline: boolean; failures: number }

function openRounds(parts: SyncParts, session: Session, state: LoopState) {
  const { timers } = parts
  let callOff: (() => void) | null = null
  const schedule = (delayMs: number): void => {
    callOff?.()
    callOff = state.isStopped ? null : timers.after(delayMs, run)
  }
  const wake = (): void => {
    state.isWanted = true
    if (!state.isRunning && state.failures === 0) schedule(0)
  }
  const pokes = openPokes(parts, session, state, wake, () => schedule(jitter(timers.random(), soonestRetryMs * 2)))
  const settled = (): void => {
    state.isRunning = false
    state.failures = 0
    if (state.isStopped) return
    pokes.listen()
    schedule(state.isWanted ? 0 : jitter(timers.random(), pokes.isListening() ? pollWithPokesMs : pollWithoutPokesMs))
  }
  const failed = (error: unknown): void => {
    state.isRunning = false
    // A desk that is closing has closed its ledger under the round that was under way: what it did not do, the next start does.
    if (state.isStopped) return
    state.failures += 1
    tellFailure(parts, session, error)
    schedule(retryAfter(error, state.failures, timers.random()))
  }
  const run = (): void => {
    if (state.isRunning || state.isStopped || parts.network() === null) return
    state.isWanted = false
    state.isRunning = true
    oneRound(parts, session, state).then(settled, failed)
  }
  const once = async (): Promise<RoundOutcome> => {
    while (state.isRunning) await new Promise<void>((resolve) => timers.after(5, resolve))
    state.isRunning = true
    // A person asked: everything is looked at anew, also who this desk is.
    session.end()
    try {
      const outcome = await oneRound(parts, session, state)
      settled()
      return outcome
    } catch (error) {
      failed(error)
      throw error
    }
  }
  return { schedule, wake, once, hush: pokes.hush }
}

async function oneRound(parts: SyncParts, session: Session, { isOffline }: LoopState): Promise<RoundOutcome> {
  if (isOffline) throw new NotAnswered('The debug panel pulled the cable')
  const countUnsent = (): void => parts.onEvent({ kind: 'unsent-counted', unsent: parts.store.unsentCount(), atMs: parts.clock.now() })
  countUnsent()
  const outcome = await syncRound(parts, session)
  countUnsent()
  return outcome
}

/** Twice as long after every failure, from one second to one minute, and never sooner than the server asked. */
function retryAfter(error: unknown, failures: number, random: number): number {
  const backOff = Math.min(latestRetryMs, soonestRetryMs * 2 ** Math.min(failures - 1, 10))
  return Math.max(error instanceof ServerRefused ? (error.retryAfterMs ?? 0) : 0, jitter(random, backOff))
}

/** A refusal, silence, or something that made no sense: told to the status, and the session begins anew where it has to. */
function tellFailure({ log, onEvent, clock }: SyncParts, session: Session, error: unknown): void {
  if (error instanceof ServerRefused) {
    log.warn('server-refused', { code: error.code })
    // Its memory changed, or it lost this desk's place: the next round meets it anew.
    session.end()
    if (stoppingRefusals.includes(error.code)) return onEvent({ kind: 'stopped', reason: error.code })
  } else if (!(error instanceof NotAnswered)) {
    log.error('sync-failed', error)
    session.end()
  }
  onEvent({ kind: 'not-answered', atMs: clock.now() })
}

/** The open stream on which the server says that something new is there. */
function openPokes(parts: SyncParts, session: Session, state: LoopState, wake: () => void, onEnd: () => void) {
  let hushThem: (() => void) | null = null
  const heard = (text: string): void => {
    // One may still come while the stream is being closed, and the ledger with it.
    if (state.isStopped) return
    const message = wakeMessage.safeParse(jsonOf(text))
    if (message.success && streams.some((stream) => message.data.heads[stream] > parts.store.cursor(stream).number)) wake()
  }
  const ended = (): void => {
    hushThem = null
    // An ended stream often means that the server went away: look, but not all desks at once.
    if (!state.isStopped && !state.isRunning) onEnd()
  }
  return {
    isListening: () => hushThem !== null,
    hush: () => hushThem?.(),
    listen: () => {
      // After a mending the session was ended: the next round opens another, and then listens.
      if (hushThem !== null || state.isOffline || !session.isOpen()) return
      hushThem = parts.transport.listen(syncPaths.wake, session.headers('GET', syncPaths.wake), heard, ended)
    },
  }
}

/** Between half and all of a delay. */
function jitter(random: number, delayMs: number): number {
  return Math.round(delayMs * (0.5 + random / 2))
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    // A broken poke says nothing; the poll comes anyway.
    return undefined
  }
}
