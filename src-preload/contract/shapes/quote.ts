import { z } from 'zod'
import { discountReasons } from '#core/catalogue/reasons.ts'
import { moneyMethods } from '#core/sales/bodies.ts'
import { amountShape, dayShape, idShape, operationIdShape } from './ids.ts'

export const discountShape = z.object({ kind: z.enum(['percent', 'amount']), basisPoints: z.int().min(0).max(10_000), amountMinor: amountShape, reason: z.enum(discountReasons) })

/** A line that does not say what it is sells a membership. `membershipId`: whose visit pays for the service. `discount`: of this line alone. */
export const lineInputShape = z.union([
  z.object({ kind: z.literal('service'), serviceId: idShape, quantity: z.int().min(1).max(1000), membershipId: idShape.nullish(), owedId: idShape.nullish(), discount: discountShape.nullish() }),
  z.object({ kind: z.literal('gift-card'), typeId: idShape, amountMinor: amountShape }),
  z.object({ kind: z.literal('account-top-up'), amountMinor: amountShape }),
  z.object({ kind: z.literal('membership').optional(), typeId: idShape, startDay: dayShape.nullable(), discount: discountShape.nullish() }),
])

/** A gift card is put down by the code on it: its number finds it and never redeems it. */
export const tenderInputShape = z.discriminatedUnion('method', [
  z.object({ method: z.enum([...moneyMethods, 'client-account']), amountMinor: amountShape }),
  z.object({ method: z.literal('gift-card'), amountMinor: amountShape, code: z.string().trim().min(1).max(40) }),
])

export const saleInputShape = z.object({
  clientId: idShape.nullable(),
  lines: z.array(lineInputShape).min(1).max(50),
  /** Of the whole bill, on what the lines' own leave. */
  discount: discountShape.nullable(),
  /** Cash is what the client hands over; the change is worked out. */
  tenders: z.array(tenderInputShape).max(20),
})
/** The id of the bill, where there is one yet: what a manager allowed is kept under it. */
export const quoteInputShape = saleInputShape.extend({ operationId: operationIdShape.optional() })
export type SaleInput = z.infer<typeof saleInputShape>

export const quoteShape = z.object({
  /** `typeId` is the id of what is sold: a type, a service. Dates and stock are a membership's. `ownDiscountMinor`: what of the discount was agreed for this line alone. */
  lines: z.array(z.object({ kind: z.enum(['membership', 'service', 'gift-card', 'account-top-up']), typeId: z.string(), quantity: z.int(), coveredMinor: z.int(), name: z.string(), stock: z.string(), grossMinor: z.int(), discountMinor: z.int(), ownDiscountMinor: z.int(), netMinor: z.int(), startsBy: z.enum(['at-sale', 'first-visit', 'planned']), startDay: z.string().nullable(), startsLatest: z.string().nullable(), lastDay: z.string().nullable() })),
  grossMinor: z.int(),
  discountMinor: z.int(),
  coveredMinor: z.int(),
  totalMinor: z.int(),
  /** The most that gift cards and the client's account may pay of the bill. */
  payable: z.object({ byGiftCardMinor: z.int(), byAccountMinor: z.int() }),
  taxMinor: z.int(),
  /** A discount is larger than whoever is at the desk may give, and no manager has allowed it yet. */
  needsManager: z.boolean(),
  /** What the client's account holds; null for a bill to nobody by name. */
  accountMinor: z.int().nullable(),
  /** What is still to be paid after the tenders, exactly and as cash would settle it. */
  leftMinor: z.int(),
  leftInCashMinor: z.int(),
  changeMinor: z.int(),
  /** Amounts a client is likely to hand over for what is left, from the notes of the currency; the exact one first. */
  quickTendersMinor: z.array(z.int()),
})
export type QuoteView = z.infer<typeof quoteShape>
