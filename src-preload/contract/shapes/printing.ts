import { z } from 'zod'
import { printersSchema } from '#core/catalogue/printer.ts'

/** One print: what it is, where it goes, how far it is, and why it did not go. */
export const printJobShape = z.object({
  jobId: z.string(),
  kind: z.enum(['receipt', 'shift-report', 'test-page', 'drawer']),
  saleId: z.string().nullable(),
  number: z.string().nullable(),
  printerId: z.string(),
  state: z.enum(['queued', 'sending', 'sent', 'printed', 'failed']),
  trouble: z.string().nullable(),
  time: z.string(),
})
export type PrintJobView = z.infer<typeof printJobShape>

export const printingShape = z.object({ printers: printersSchema, jobs: z.array(printJobShape) })
export type PrintingView = z.infer<typeof printingShape>
