import type { JoinReply } from '#core/sync-protocol/join.ts'
import type { SyncStatus } from '#core/sync-protocol/sync-status.ts'
import type { Outcome } from '#core/std/outcome.ts'

/** How this desk stands with its network, for the chip and its list. */
export type SyncView = {
  readonly status: SyncStatus
  readonly serverUrl: string | null
  readonly networkName: string | null
  /** Epoch milliseconds of the server's last answer; null before the first. */
  readonly lastHeardMs: number | null
  readonly clockSkewMs: number
  readonly quarantined: number
  /** Grows with every row that came in: screens that saw a smaller one ask anew. */
  readonly received: number
  readonly isCableOut: boolean
  /** This disk was cloned: the desk's own identity waits for the next start. */
  readonly mustRestart: boolean
}

/** What actions and questions may ask of the sync. */
export type SyncControl = {
  readonly view: () => SyncView
  readonly join: (serverUrl: string, code: string) => Promise<Outcome<JoinReply>>
  /** Sends and receives once, now; refused in words when the server does not answer. */
  readonly once: () => Promise<Outcome<{ readonly sent: number; readonly received: number; readonly mended: number }>>
  readonly wake: () => void
  readonly askFirst: (subjects: readonly string[], withinMs: number) => Promise<boolean>
  readonly goOffline: (isOffline: boolean) => void
  readonly questionsCounted: (questions: number) => void
  readonly stop: () => void
}
