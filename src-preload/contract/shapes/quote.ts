import { z } from 'zod'
import { discountReasons } from '#core/catalogue/reasons.ts'
import { moneyMethods } from '#core/sales/bodies.ts'
import { amountShape, dayShape, idShape } from './ids.ts'

export const saleInputShape = z.object({
  clientId: idShape.nullable(),
  lines: z.array(z.object({ typeId: idShape, startDay: dayShape.nullable() })).min(1).max(50),
  discount: z.object({ kind: z.enum(['percent', 'amount']), basisPoints: z.int().min(0).max(10_000), amountMinor: amountShape, reason: z.enum(discountReasons) }).nullable(),
  /** Cash is what the client hands over; the change is worked out. */
  tenders: z.array(z.object({ method: z.enum(moneyMethods), amountMinor: amountShape })).max(20),
})
export type SaleInput = z.infer<typeof saleInputShape>

export const quoteShape = z.object({
  lines: z.array(z.object({ typeId: z.string(), name: z.string(), stock: z.string(), grossMinor: z.int(), discountMinor: z.int(), netMinor: z.int(), startsBy: z.enum(['at-sale', 'first-visit', 'planned']), startDay: z.string().nullable(), startsLatest: z.string().nullable(), lastDay: z.string().nullable() })),
  grossMinor: z.int(),
  discountMinor: z.int(),
  totalMinor: z.int(),
  taxMinor: z.int(),
  /** What is still to be paid after the tenders, exactly and as cash would settle it. */
  leftMinor: z.int(),
  leftInCashMinor: z.int(),
  changeMinor: z.int(),
  /** Amounts a client is likely to hand over for what is left, from the notes of the currency; the exact one first. */
  quickTendersMinor: z.array(z.int()),
})
export type QuoteView = z.infer<typeof quoteShape>
