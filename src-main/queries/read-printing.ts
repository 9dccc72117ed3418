import type { PrintingView } from '#contract/shapes/printing.ts'
import { localTimeAt } from '#core/dates/business-day.ts'
import type { Outcome } from '#core/std/outcome.ts'
import { done } from '#core/std/outcome.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { knownDesk } from '../desk-state/known-desk.ts'
import { printersOf, printJobsOf } from '../desk-state/print-jobs.ts'
import { printNumber } from '../desk-state/print-label.ts'
import type { DeskSession } from '../ports/session.ts'

/** The printers of this desk and the queue, the latest print first. */
export function readPrinting(parts: DeskParts, session: DeskSession): Outcome<PrintingView> {
  const ledger = parts.ledger.read
  const desk = knownDesk(ledger, session)
  if (!desk.ok) return desk
  const jobs = printJobsOf(ledger).toReversed().map((job) => ({
    jobId: job.id,
    kind: job.what.kind,
    saleId: job.what.kind === 'receipt' ? job.what.saleId : null,
    number: printNumber(ledger, job),
    printerId: job.printerId,
    state: job.state,
    trouble: job.trouble,
    time: localTimeAt(job.madeAt, desk.value.branch.timeZone).time,
  }))
  return done({ printers: [...printersOf(ledger)], jobs })
}
