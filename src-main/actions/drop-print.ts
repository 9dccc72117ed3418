import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { printJobsOf, savePrintJobs } from '../desk-state/print-jobs.ts'
import type { DeskSession } from '../ports/session.ts'
import { act } from './act.ts'

/** Takes a print that failed or waits out of the queue: the receipt itself stays with its sale. */
export function dropPrint(parts: DeskParts, session: DeskSession, { jobId }: { readonly jobId: string }): Outcome<Record<never, never>> {
  return act(parts, session, ({ ledger }) => {
    savePrintJobs(ledger, printJobsOf(ledger).filter(({ id, state }) => id !== jobId || state === 'sending'))
    return done({})
  })
}
