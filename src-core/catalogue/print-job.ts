import { z } from 'zod'

/** Why a print did not come out. */
export const printTroubles = ['unreachable', 'paper-out', 'cover-open', 'printer-error', 'closed-in-mid-job', 'stopped-in-mid-job', 'interrupted', 'letters-without-font', 'nothing-to-print'] as const
export type PrintTrouble = (typeof printTroubles)[number]

/** What is to be printed: looked up when it is sent, so that the queue holds no name and no sum. */
const printWhat = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('receipt'), saleId: z.string(), copy: z.boolean() }),
  /** X or Z; `personId`: who asked for it. */
  z.object({ kind: z.literal('shift-report'), shiftId: z.string(), personId: z.string(), copy: z.boolean() }),
  z.object({ kind: z.literal('test-page') }),
  z.object({ kind: z.literal('drawer') }),
])

/** One print in the queue. Moments in milliseconds since 1970. */
export const printJobSchema = z.object({
  id: z.string(),
  what: printWhat,
  printerId: z.string(),
  state: z.enum(['queued', 'sending', 'sent', 'printed', 'failed']),
  tries: z.int(),
  /** It is not tried again before. */
  notBefore: z.number(),
  madeAt: z.number(),
  trouble: z.enum(printTroubles).nullable(),
})
export type PrintJob = z.infer<typeof printJobSchema>
export const printJobsSchema = z.array(printJobSchema)
