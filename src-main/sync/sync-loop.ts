import type { JoinReply, RenewRequest } from '#core/sync-protocol/join.ts'
import { syncPaths } from '#core/sync-protocol/paths.ts'
import { stoppingRefusals } from '#core/sync-protocol/refusal.ts'
import { wakeMessage } from '#core/sync-protocol/wake.ts'
import { streams } from '#core/sync-protocol/wire.ts'
import { NotAnswered } from '../ports/sync-transport.ts'
import { askFirst } from './ask-first.ts'
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
  const { timers, log, onEvent, clock } = parts
  const session = openSession(parts)
  let callOff: (() => void) | null = null
  let hushPokes: (() => void) | null = null
  let isRunning = false
  let isWanted = false
  let isStopped = false
  let isOffline = false
  let failures = 0

  const schedule = (delayMs: number): void => {
    callOff?.()
    callOff = isStopped ? null : timers.after(delayMs, run)
  }
  const run = (): void => {
    if (isRunning || isStopped || parts.network() === null) return
    isWanted = false
    isRunning = true
    round().then(settled, (error: unknown) => failed(error))
  }
  const round = async (): Promise<RoundOutcome> => {
    if (isOffline) throw new NotAnswered('The debug panel pulled the cable')
    onEvent({ kind: 'unsent-counted', unsent: parts.store.unsentCount(), atMs: clock.now() })
    const outcome = await syncRound(parts, session)
    onEvent({ kind: 'unsent-counted', unsent: parts.store.unsentCount(), atMs: clock.now() })
    return outcome
  }
  const settled = (): void => {
    isRunning = false
    failures = 0
    if (isStopped) return
    listenForPokes()
    schedule(isWanted ? 0 : jitter(timers.random(), hushPokes === null ? pollWithoutPokesMs : pollWithPokesMs))
  }
  const failed = (error: unknown): void => {
    isRunning = false
    // A desk that is closing has closed its ledger under the round that was under way: what it did not do, the next start does.
    if (isStopped) return
    failures += 1
    if (error instanceof ServerRefused) {
      log.warn('server-refused', { code: error.code })
      // Its memory changed, or it lost this desk's place: the next round meets it anew.
      session.end()
      if (stoppingRefusals.includes(error.code)) onEvent({ kind: 'stopped', reason: error.code })
      else onEvent({ kind: 'not-answered', atMs: clock.now() })
    } else {
      if (!(error instanceof NotAnswered)) {
        log.error('sync-failed', error)
        session.end()
      }
      onEvent({ kind: 'not-answered', atMs: clock.now() })
    }
    const backOff = Math.min(latestRetryMs, soonestRetryMs * 2 ** Math.min(failures - 1, 10))
    const asked = error instanceof ServerRefused ? (error.retryAfterMs ?? 0) : 0
    schedule(Math.max(asked, jitter(timers.random(), backOff)))
  }
  const listenForPokes = (): void => {
    // After a mending the session was ended: the next round opens another, and then listens.
    if (hushPokes !== null || isOffline || !session.isOpen()) return
    const path = syncPaths.wake
    hushPokes = parts.transport.listen(
      path,
      session.headers('GET', path),
      (text) => heard(text),
      () => {
        hushPokes = null
        // An ended stream often means that the server went away: look, but not all desks at once.
        if (!isStopped && !isRunning) schedule(jitter(timers.random(), soonestRetryMs * 2))
      },
    )
  }
  const heard = (text: string): void => {
    // One may still come while the stream is being closed, and the ledger with it.
    if (isStopped) return
    const message = wakeMessage.safeParse(jsonOf(text))
    if (message.success && streams.some((stream) => message.data.heads[stream] > parts.store.cursor(stream).number)) wake()
  }
  const wake = (): void => {
    isWanted = true
    if (!isRunning && failures === 0) schedule(0)
  }
  schedule(0)
  return {
    wake,
    once: async () => {
      while (isRunning) await new Promise<void>((resolve) => timers.after(5, resolve))
      isRunning = true
      // A person asked: everything is looked at anew, also who this desk is.
      session.end()
      try {
        const outcome = await round()
        settled()
        return outcome
      } catch (error) {
        failed(error)
        throw error
      }
    },
    askFirst: (subjects, withinMs) => (isOffline || failures > 0 || parts.network() === null ? Promise.resolve(false) : askFirst(parts, session, subjects, withinMs)),
    renew: (request) => session.ask('renew', request),
    goOffline: (offline) => {
      isOffline = offline
      failures = 0
      hushPokes?.()
      schedule(0)
    },
    stop: () => {
      isStopped = true
      callOff?.()
      hushPokes?.()
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
