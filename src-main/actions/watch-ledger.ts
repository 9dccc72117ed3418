import type { Refusal } from '#core/std/outcome.ts'
import type { Ledger } from '../ledger-db/ledger.ts'
import type { Clock } from '../ports/clock.ts'
import type { Logger } from '../ports/logger.ts'

type WatchParts = {
  readonly ledger: Ledger
  readonly log: Logger
  readonly clock: Clock
  readonly backUp: () => Promise<unknown>
  readonly latestBackupAt: () => number | null
}

const scrubEveryMs = 2_000
const scrubStep = 500
const backupEveryMs = 3_600_000
const lookForBackupEveryMs = 60_000

/**
 * Quiet work of a running desk: walks the hash chain a little at a time and keeps an hourly backup. What it finds is a
 * notice for the person, never an interruption.
 */
export function watchLedger({ ledger, log, clock, backUp, latestBackupAt }: WatchParts): { readonly notices: () => readonly Refusal[]; readonly stop: () => Promise<void> } {
  const notices = new Map<string, Refusal>()
  let running: Promise<unknown> = Promise.resolve()
  const scrub = setInterval(() => {
    for (const { code, facts } of ledger.scrub(scrubStep).problems) {
      if (!notices.has(code)) log.warn('ledger-problem', { code })
      notices.set(code, { code, facts })
    }
  }, scrubEveryMs)
  const hourly = setInterval(() => {
    const latest = latestBackupAt()
    if (latest !== null && Math.abs(clock.now() - latest) < backupEveryMs) return
    running = running.then(backUp).then(
      () => notices.delete('backup-failed'),
      (error: unknown) => {
        log.error('backup-failed', error)
        notices.set('backup-failed', { code: 'backup-failed', facts: {} })
      },
    )
  }, lookForBackupEveryMs)
  return {
    notices: () => [...notices.values()],
    stop: async () => {
      clearInterval(scrub)
      clearInterval(hourly)
      await running
    },
  }
}
