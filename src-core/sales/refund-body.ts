import { z } from 'zod'
import { amountInBody, idInBody, nameInBody, signedAmountInBody } from '../catalogue/body-shapes.ts'
import { refundFormulas } from '../catalogue/membership-terms.ts'
import { refundReasons } from '../catalogue/reasons.ts'
import type { Tender } from './bodies.ts'
import { moneyMethods, receiptInBody, taxesInBody } from './bodies.ts'

/** One way money goes back. `insteadOf`: the way it had come, where that one could not take it back. */
export const givenBackSchema = z.discriminatedUnion('method', [
  z.object({ method: z.enum(moneyMethods), amountMinor: amountInBody }),
  z.object({ method: z.literal('gift-card'), amountMinor: amountInBody, giftCardId: idInBody, number: nameInBody.optional() }),
  z.object({ method: z.literal('client-account'), amountMinor: amountInBody, accountOfClientId: idInBody, insteadOf: z.enum(moneyMethods).optional() }),
])
export type GivenBack = z.infer<typeof givenBackSchema>

/** A receipt that takes an earlier one back, in whole or in part. */
export const reversalReceipt = receiptInBody.extend({ originalText: z.string().max(64) })

/** Money given back for a membership, and the visits taken out with it. */
export const refundMembershipBody = z.object({
  membershipId: idInBody,
  saleId: idInBody,
  shiftId: idInBody,
  currency: z.string().length(3),
  /** As the type and the ticket were called: the receipt is printed from here alone. */
  name: nameInBody,
  membershipNumber: nameInBody,
  formula: z.enum(refundFormulas),
  feeMinor: amountInBody,
  tenders: z.array(givenBackSchema).max(20),
  /** Given back above (positive) or below what the refund comes to because cash has no smaller coin. */
  cashRoundingMinor: signedAmountInBody,
  /** Visits that were left as the refunding desk saw them, per balance row. */
  visitsTaken: z.array(z.object({ row: z.int().min(0).max(199), visits: z.int().min(0).max(10_000) })).max(200),
  taxes: taxesInBody,
  reason: z.enum(refundReasons),
  /** The manager whose PIN allowed it in place; not there when the actor's own right did. */
  approvedBy: idInBody.optional(),
  receipt: reversalReceipt,
})
export type RefundMembershipBody = z.infer<typeof refundMembershipBody>

/** What went out by all ways, in minor units. */
export function givenOut(tenders: readonly Pick<Tender, 'amountMinor'>[]): number {
  return tenders.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
}

/** What a refund comes to: what went out, less what was only rounding. */
export function refundOf({ tenders, cashRoundingMinor }: Pick<RefundMembershipBody, 'tenders' | 'cashRoundingMinor'>): number {
  return givenOut(tenders) - cashRoundingMinor
}
