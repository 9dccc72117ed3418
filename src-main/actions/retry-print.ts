import type { Outcome } from '#core/std/outcome.ts'
import { done, refuse } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { changePrintJob, printersOf, printJobsOf } from '../desk-state/print-jobs.ts'
import type { DeskSession } from '../ports/session.ts'
import { act } from './act.ts'

/** Tries a failed print again, at another printer where one is named. */
export function retryPrint(parts: DeskParts, session: DeskSession, { jobId, printerId }: { readonly jobId: string; readonly printerId: string | null }): Outcome<{ jobId: string }> {
  return act(parts, session, ({ ledger }) => {
    const job = printJobsOf(ledger).find(({ id }) => id === jobId)
    if (job === undefined) return refuse('print-is-unknown')
    const wanted = printerId ?? job.printerId
    if (!printersOf(ledger).some(({ id }) => id === wanted)) return refuse('there-is-no-printer')
    if (job.state === 'failed' || job.state === 'queued') changePrintJob(ledger, jobId, { state: 'queued', printerId: wanted, tries: 0, notBefore: 0, trouble: null })
    return done({ jobId })
  })
}
