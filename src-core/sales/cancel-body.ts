import { z } from 'zod'
import { idInBody, signedAmountInBody } from '../catalogue/body-shapes.ts'
import { cancelReasons } from '../catalogue/reasons.ts'
import { saleLine, taxesInBody } from './bodies.ts'
import { givenBackSchema, reversalReceipt } from './refund-body.ts'

/** A whole bill taken back. It carries the lines of the sale, so that what it undoes is known from it alone. */
export const cancelBillBody = z.object({
  saleId: idInBody,
  shiftId: idInBody,
  currency: z.string().length(3),
  lines: z.array(saleLine).min(1).max(50),
  tenders: z.array(givenBackSchema).max(20),
  /** Given back above (positive) or below the bill because cash has no smaller coin. */
  cashRoundingMinor: signedAmountInBody,
  /** Visits that were left of each membership of the bill, as this desk saw them. */
  visitsTaken: z.array(z.object({ membershipId: idInBody, row: z.int().min(0).max(199), visits: z.int().min(0).max(20_000) })).max(1000),
  taxes: taxesInBody,
  reason: z.enum(cancelReasons),
  approvedBy: idInBody.optional(),
  receipt: reversalReceipt,
})
export type CancelBillBody = z.infer<typeof cancelBillBody>
