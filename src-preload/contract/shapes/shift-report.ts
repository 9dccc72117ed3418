import { z } from 'zod'
import { shiftFiguresSchema } from '#core/shifts/shift-figures.ts'

const moment = z.object({ day: z.string(), time: z.string(), name: z.string() })

/** X or Z as it is shown and printed. */
export const shiftReportShape = z.object({
  kind: z.enum(['x', 'z']),
  number: z.int(),
  businessName: z.string(),
  branchName: z.string(),
  address: z.string(),
  taxId: z.string(),
  deskName: z.string(),
  language: z.string(),
  currency: z.string(),
  businessDay: z.string(),
  opened: moment,
  until: moment,
  approvedByName: z.string().nullable(),
  floatMinor: z.int(),
  figures: shiftFiguresSchema,
  expectedCashMinor: z.int(),
  /** Null for an X: nothing was counted yet. */
  countedCashMinor: z.int().nullable(),
  denominations: z.array(z.object({ denominationMinor: z.int(), count: z.int() })),
  copy: z.boolean(),
})
export type ShiftReportView = z.infer<typeof shiftReportShape>
