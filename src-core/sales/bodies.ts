import { z } from 'zod'
import { amountInBody, dayInBody, idInBody, nameInBody, signedAmountInBody } from '../catalogue/body-shapes.ts'
import { periodSchema } from '../catalogue/period-schema.ts'
import { discountReasons } from '../catalogue/reasons.ts'

/** What stands at the head and foot of receipts; named by its content, like terms. No personal data. */
export const receiptHeadingSchema = z.object({
  businessName: nameInBody,
  branchName: nameInBody,
  address: z.string().max(500),
  taxId: z.string().max(64),
  deskName: nameInBody,
  timeZone: z.string().max(64),
  language: z.string().max(16),
  footer: z.string().max(500),
  taxExemptionText: nameInBody,
  saysNotFiscal: z.boolean(),
})
export type ReceiptHeading = z.infer<typeof receiptHeadingSchema>

export const recordReceiptHeadingBody = z.object({ headingId: idInBody, heading: receiptHeadingSchema })
export type RecordReceiptHeadingBody = z.infer<typeof recordReceiptHeadingBody>

const discountInBody = z.object({ kind: z.enum(['percent', 'amount']), basisPoints: z.int().min(0).max(10_000), amountMinor: amountInBody, reason: z.enum(discountReasons) })

const money = { name: nameInBody, grossMinor: amountInBody, discountMinor: amountInBody, netMinor: amountInBody, taxBasisPoints: z.int().min(0).max(10_000) }

/** A membership that is sold. Its dates and balance follow from its terms; what was agreed only here stands here. */
export const membershipLine = z.object({
  kind: z.literal('membership'),
  ...money,
  /** What was agreed for this line alone; `discountMinor` holds it and the line's part of the bill's. */
  discount: discountInBody.optional(),
  membershipId: idInBody,
  number: nameInBody,
  code: nameInBody,
  termsId: idInBody,
  /** Visits sold per balance row; null is a row without a count. */
  rowVisits: z.array(z.int().min(1).max(10_000).nullable()).min(1).max(200),
  /** The net price split over the rows, once (domain.md §6). */
  rowPricesMinor: z.array(amountInBody).min(1).max(200),
  plannedDay: dayInBody.nullable(),
  /** Taxed now (single-purpose), or at each use (multi-purpose). */
  taxedAt: z.enum(['sale', 'use']),
  /** State right after the sale, as the receipt prints it. */
  startsBy: z.enum(['at-sale', 'first-visit', 'planned']),
  startDay: dayInBody.nullable(),
  lastDay: dayInBody.nullable(),
})
export type MembershipLine = z.infer<typeof membershipLine>

/** A service sold as such. What a membership pays of it is taken off before anything is paid: net is the top-up. */
export const serviceLine = z.object({
  kind: z.literal('service'),
  ...money,
  discount: discountInBody.optional(),
  serviceId: idInBody,
  quantity: z.int().min(1).max(1000),
  /** The visit that pays for the line, an operation of its own beside this one, and what it is worth here. */
  coveredBy: z.object({ membershipId: idInBody, visitId: idInBody, coveredMinor: amountInBody, number: nameInBody.optional() }).optional(),
  /** The owed visit that is paid with this line, and whose it is. */
  settles: z.object({ owedId: idInBody, owedByClientId: idInBody }).optional(),
})

/** A gift card that is sold. Its terms stand here: what it holds and until when is derived from them. */
export const giftCardLine = z.object({
  kind: z.literal('gift-card'),
  ...money,
  giftCardId: idInBody,
  typeId: idInBody,
  number: nameInBody,
  code: nameInBody,
  writeOff: z.enum(['single', 'multiple']),
  validity: periodSchema.nullable(),
  /** Taxed now (single-purpose), or where it pays (multi-purpose). */
  taxedAt: z.enum(['sale', 'use']),
})
export type GiftCardLine = z.infer<typeof giftCardLine>

export const accountLine = z.object({ kind: z.literal('account-top-up'), ...money, accountOfClientId: idInBody })
export const saleLine = z.discriminatedUnion('kind', [membershipLine, serviceLine, giftCardLine, accountLine])
export type SaleLine = z.infer<typeof saleLine>

/** Ways money itself comes in; a shift counts each apart. */
export const moneyMethods = ['cash', 'card', 'transfer', 'other'] as const
export type MoneyMethod = (typeof moneyMethods)[number]

export const tenderSchema = z.discriminatedUnion('method', [
  z.object({ method: z.enum(moneyMethods), amountMinor: amountInBody }),
  z.object({ method: z.literal('gift-card'), amountMinor: amountInBody, giftCardId: idInBody, number: nameInBody.optional() }),
  z.object({ method: z.literal('client-account'), amountMinor: amountInBody, accountOfClientId: idInBody }),
])
export type Tender = z.infer<typeof tenderSchema>

export const taxesInBody = z.array(z.object({ rateBasisPoints: z.int().min(0).max(10_000), grossMinor: amountInBody, taxMinor: amountInBody })).max(50)

/** The number a receipt took, and what stood at its head. */
export const receiptInBody = z.object({ seriesId: idInBody, number: z.int().min(1).max(999_999_999), text: z.string().max(64), headingId: idInBody })

export const sellBody = z.object({
  shiftId: idInBody,
  currency: z.string().length(3),
  lines: z.array(saleLine).min(1).max(50),
  discount: discountInBody.nullable(),
  /** What stays in the till by each way: cash is counted after the change was given. */
  tenders: z.array(tenderSchema).max(20),
  givenMinor: amountInBody,
  changeMinor: amountInBody,
  /** What was settled above (positive) or below the bill because cash has no smaller coin. */
  cashRoundingMinor: signedAmountInBody,
  /** Key of what this pays for by itself, such as period 4 of a renewal: paid a second time it is a question. */
  occasion: idInBody.optional(),
  taxes: taxesInBody,
  /** The manager who allowed a discount above the limit in place. */
  approvedBy: idInBody.optional(),
  receipt: receiptInBody,
})
export type SellBody = z.infer<typeof sellBody>

/** The bill after discounts, in minor units. */
export function totalOf(sale: Pick<SellBody, 'lines'>): number {
  return sale.lines.reduce((sum, line) => sum + line.netMinor, 0)
}
