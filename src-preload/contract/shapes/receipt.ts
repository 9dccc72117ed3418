import { z } from 'zod'

/** A receipt as it was kept with the sale; the one model behind screen, PDF and printer. */
export const receiptShape = z.object({
  kind: z.enum(['sale', 'refund', 'cancellation']),
  businessName: z.string(),
  branchName: z.string(),
  address: z.string(),
  taxId: z.string(),
  deskName: z.string(),
  number: z.string(),
  originalNumber: z.string().nullable(),
  day: z.string(),
  time: z.string(),
  timeZone: z.string(),
  currency: z.string(),
  language: z.string(),
  /** From the client's record at the time of printing, never kept: null for a sale to nobody, empty after erasure. */
  clientName: z.string().nullable(),
  cashierName: z.string(),
  lines: z.array(
    z.object({
      kind: z.enum(['membership', 'service', 'gift-card', 'account-top-up', 'refund', 'account-pay-out']), name: z.string(), detail: z.string(), quantity: z.int(), unitPriceMinor: z.int(),
      grossMinor: z.int(), discountMinor: z.int(), coveredMinor: z.int(), coveredBy: z.string(), netMinor: z.int(),
    }),
  ),
  discountMinor: z.int(),
  totalMinor: z.int(),
  cashRoundingMinor: z.int(),
  taxes: z.array(z.object({ rateBasisPoints: z.int(), grossMinor: z.int(), taxMinor: z.int() })),
  taxExemptionText: z.string(),
  tenders: z.array(z.object({ method: z.string(), amountMinor: z.int(), number: z.string().nullable() })),
  givenMinor: z.int(),
  changeMinor: z.int(),
  /** State of each membership right after the sale. */
  memberships: z.array(
    z.object({ number: z.string(), code: z.string(), typeName: z.string(), left: z.int().nullable(), startsBy: z.enum(['at-sale', 'first-visit', 'planned']), startDay: z.string().nullable(), lastDay: z.string().nullable() }),
  ),
  /** Gift cards sold here, with the code that redeems each. */
  giftCards: z.array(z.object({ name: z.string(), number: z.string(), code: z.string(), amountMinor: z.int(), writeOff: z.enum(['single', 'multiple']), lastDay: z.string().nullable() })),
  footer: z.string(),
  saysNotFiscal: z.boolean(),
  /** 0 for the first print; every later one says COPY. */
  copy: z.boolean(),
})
export type ReceiptView = z.infer<typeof receiptShape>
