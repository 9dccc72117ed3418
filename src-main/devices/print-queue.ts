import type { PrintJob, PrintTrouble } from '#core/catalogue/print-job.ts'
import type { Printer } from '#core/catalogue/printer.ts'
import type { Ledger } from '../ledger-db/ledger.ts'
import type { Logger } from '../ports/logger.ts'
import type { PrintEnd, SendToPrinter } from '../ports/printing.ts'
import { changePrintJob, printersOf, printJobsOf, savePrintJobs } from '../desk-state/print-jobs.ts'

/** How long a job waits before it is tried again, try after try; then the person is asked (front-desk.md §6). */
const waitsMs = [2_000, 10_000, 60_000] as const
/** A drawer that opens later than this opens to nobody. */
const drawerFreshMs = 5_000

export type PrintQueueParts = {
  readonly ledger: Ledger
  readonly clock: { readonly now: () => number }
  readonly log: Logger
  readonly send: SendToPrinter
  /** The bytes of a job for a printer; null where there is nothing to print any more. */
  readonly bytesOf: (job: PrintJob, printer: Printer) => Promise<Uint8Array | null>
}

export type PrintQueue = { readonly wake: () => void; readonly stop: () => Promise<void> }

/** Takes job after job to its printer, one at a time. A sale never waits for it; what fails is kept with its reason. */
export function openPrintQueue(parts: PrintQueueParts): PrintQueue {
  let running: Promise<void> | null = null
  let timer: NodeJS.Timeout | null = null
  let isStopped = false
  failInterrupted(parts)
  const wake = (): void => {
    if (isStopped || running !== null) return
    running = runDue(parts, () => isStopped).then((nextMs) => {
      running = null
      if (timer !== null) clearTimeout(timer)
      timer = nextMs === null || isStopped ? null : setTimeout(wake, nextMs).unref()
    })
  }
  wake()
  return {
    wake,
    stop: async () => {
      isStopped = true
      if (timer !== null) clearTimeout(timer)
      await running
    },
  }
}

/** What was under way when the desk stopped may or may not be on paper: nobody knows, so the person is asked. A drawer is not kicked twice. */
function failInterrupted({ ledger }: PrintQueueParts): void {
  const jobs = printJobsOf(ledger.read)
  if (!jobs.some(({ state, what }) => state === 'sending' || (what.kind === 'drawer' && state === 'queued'))) return
  ledger.transact((writable) => savePrintJobs(writable, jobs.flatMap((job) => {
    if (job.what.kind === 'drawer' && (job.state === 'sending' || job.state === 'queued')) return []
    return job.state === 'sending' ? [{ ...job, state: 'failed' as const, trouble: 'interrupted' as const }] : [job]
  })))
}

/** Runs what is due; answers in how many milliseconds the next one is, null when none waits. */
async function runDue(parts: PrintQueueParts, isStopped: () => boolean): Promise<number | null> {
  for (;;) {
    const waiting = printJobsOf(parts.ledger.read).filter(({ state }) => state === 'queued')
    const now = parts.clock.now()
    const due = waiting.find(({ notBefore }) => notBefore <= now)
    if (due === undefined || isStopped()) return waiting.length === 0 ? null : Math.max(50, Math.min(...waiting.map(({ notBefore }) => notBefore)) - now)
    await runJob(parts, due)
  }
}

async function runJob(parts: PrintQueueParts, job: PrintJob): Promise<void> {
  const { ledger, log } = parts
  const printer = printersOf(ledger.read).find(({ id }) => id === job.printerId) ?? printersOf(ledger.read)[0]
  const isStale = job.what.kind === 'drawer' && parts.clock.now() - job.madeAt > drawerFreshMs
  if (printer === undefined || isStale) return change(parts, job, { state: 'failed', trouble: isStale ? 'unreachable' : 'nothing-to-print' })
  change(parts, job, { state: 'sending' })
  const end = await sendJob(parts, job, printer)
  if (end === 'printed' || end === 'sent') return change(parts, job, { state: end, trouble: null })
  log.warn('print-failed', { trouble: end, kind: job.what.kind, tries: job.tries + 1 })
  change(parts, job, afterTrouble(job, end, parts.clock.now()))
}

async function sendJob({ bytesOf, send, log }: PrintQueueParts, job: PrintJob, printer: Printer): Promise<PrintEnd> {
  try {
    const bytes = await bytesOf(job, printer)
    return bytes === null ? 'nothing-to-print' : await send(printer, bytes)
  } catch (error) {
    if (error instanceof Error && error.name === 'LettersWithoutFont') return 'letters-without-font'
    log.error('print-not-set', error)
    return 'printer-error'
  }
}

/** Tried again by itself a few times; a drawer only once, and what cannot be set not at all. */
function afterTrouble(job: PrintJob, trouble: PrintTrouble, now: number): Partial<PrintJob> {
  const wait = waitsMs[job.tries]
  const isLast = wait === undefined || job.what.kind === 'drawer' || trouble === 'nothing-to-print' || trouble === 'letters-without-font'
  return isLast ? { state: 'failed', trouble, tries: job.tries + 1 } : { state: 'queued', trouble, tries: job.tries + 1, notBefore: now + wait }
}

function change({ ledger }: PrintQueueParts, { id }: PrintJob, part: Partial<PrintJob>): void {
  ledger.transact((writable) => changePrintJob(writable, id, part))
}
