import type { PrintJob } from '#core/catalogue/print-job.ts'
import { printJobsSchema } from '#core/catalogue/print-job.ts'
import type { Printer } from '#core/catalogue/printer.ts'
import { printersSchema } from '#core/catalogue/printer.ts'
import type { ReadableLedger, WritableLedger } from '../ledger-db/ledger.ts'
import { settingsKeys } from './settings-keys.ts'

/** Jobs that are done are kept for the list, the latest of them. */
const mostKept = 30

/** The printers this desk knows, its own first. */
export function printersOf(ledger: ReadableLedger): readonly Printer[] {
  const kept = ledger.setting(settingsKeys.printers)
  const parsed = printersSchema.safeParse(JSON.parse(kept ?? '[]'))
  return parsed.success ? parsed.data : []
}

/** The queue, oldest first. It lies on disk in the ledger's file: what was to be printed is known after a crash too. */
export function printJobsOf(ledger: ReadableLedger): readonly PrintJob[] {
  const kept = ledger.setting(settingsKeys.printJobs)
  const parsed = printJobsSchema.safeParse(JSON.parse(kept ?? '[]'))
  return parsed.success ? parsed.data : []
}

export function savePrintJobs(ledger: WritableLedger, jobs: readonly PrintJob[]): void {
  const open = jobs.filter(({ state }) => state !== 'printed' && state !== 'sent')
  const done = jobs.filter(({ state }) => state === 'printed' || state === 'sent').slice(-mostKept)
  const kept = new Set([...open, ...done])
  ledger.saveSetting(settingsKeys.printJobs, JSON.stringify(jobs.filter((job) => kept.has(job))))
}

/** Puts something to be printed at the end of the queue, in the transaction that made it. */
export function queuePrint(ledger: WritableLedger, job: Pick<PrintJob, 'id' | 'what' | 'printerId' | 'madeAt'>): void {
  const jobs = printJobsOf(ledger)
  if (jobs.some(({ id }) => id === job.id)) return
  savePrintJobs(ledger, [...jobs, { ...job, state: 'queued', tries: 0, notBefore: 0, trouble: null }])
}

export function changePrintJob(ledger: WritableLedger, id: string, change: Partial<PrintJob>): void {
  savePrintJobs(ledger, printJobsOf(ledger).map((job) => (job.id === id ? { ...job, ...change } : job)))
}
